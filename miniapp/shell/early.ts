/** Kept on the window, for boot.ts, which fills it, and the program, which empties it, are two scripts. */
interface Held {
  /** The last button tapped. */
  tapped: HTMLElement | null
  /** Ends the keeping. */
  release: () => void
}

declare global {
  interface Window {
    zfHeld?: Held | undefined
  }
}

/**
 * What is done on a prerendered page before the program has arrived, which takes seconds on a cheap phone: the
 * last tap waits for it, and what was typed stays. From now on taps are kept.
 */
export function holdTaps(): void {
  const hold = (event: Event) => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('#app button') : null
    // Links lead on by themselves; a form that the program does not yet hear would reload the page.
    if (!at && event.type !== 'submit') return
    event.preventDefault()
    if (at) held.tapped = at
  }
  const types = ['click', 'submit']
  const release = () => {
    for (const type of types) document.removeEventListener(type, hold, true)
  }
  const held: Held = { tapped: null, release }
  for (const type of types) document.addEventListener(type, hold, true)
  window.zfHeld = held
}

/** Lets the program take the page over, then gives it what was typed and the last tap. */
export function handOver(page: HTMLElement, mount: () => void): void {
  const fields = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  const typed = fields.flatMap((field) => (field.value ? [{ field, text: field.value }] : []))
  mount()
  const held = window.zfHeld
  if (!held) return
  window.zfHeld = undefined
  held.release()
  for (const { field, text } of typed.filter((one) => one.field.isConnected)) {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (held.tapped?.isConnected) held.tapped.click()
}
