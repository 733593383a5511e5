/**
 * What is done on a prerendered page before the program has arrived, which takes seconds on a cheap phone: the
 * last tap waits for it, and what was typed stays.
 */
let tapped: HTMLElement | null = null
let waiting = false

function hold(event: Event): void {
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>('#app button') : null
  // Links lead on by themselves; a form that the program does not yet hear would reload the page.
  if (!at && event.type !== 'submit') return
  event.preventDefault()
  if (at) tapped = at
}

/** From now on taps are kept. */
export function holdTaps(): void {
  waiting = true
  for (const type of ['click', 'submit']) document.addEventListener(type, hold, true)
}

/** Lets the program take the page over, then gives it what was typed and the last tap. */
export function handOver(page: HTMLElement, mount: () => void): void {
  const fields = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  const typed = fields.flatMap((field) => (field.value ? [{ field, text: field.value }] : []))
  mount()
  if (!waiting) return
  waiting = false
  for (const type of ['click', 'submit']) document.removeEventListener(type, hold, true)
  for (const { field, text } of typed.filter((one) => one.field.isConnected)) {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (tapped?.isConnected) tapped.click()
  tapped = null
}
