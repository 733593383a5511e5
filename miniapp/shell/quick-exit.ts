/** A page that anybody may be looking at. */
const ELSEWHERE = 'https://www.weather.com.cn/'
const LEFT = 'zf-left'

/**
 * Leaves at once, for whoever must not be seen here: nothing of the page stays on the screen, and this tab shows
 * something harmless. What was entered is kept for the next visit.
 */
export function leaveQuickly(): void {
  sessionStorage.setItem(LEFT, '1')
  goElsewhere()
}

/** True if this page came up by "back" after leaving: then nothing of it may be drawn. */
export function leftBefore(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  const back = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
  if (sessionStorage.getItem(LEFT) === null) return false
  if (!back) sessionStorage.removeItem(LEFT)
  return back
}

/** Without a network there is no page to go to: then the screen is left empty. */
export function goElsewhere(): void {
  document.title = ''
  document.body.replaceChildren()
  if (navigator.onLine) location.replace(ELSEWHERE)
}
