import { holdTaps } from './shell/early.ts'
import { goElsewhere, leftBefore } from './shell/quick-exit.ts'
import { readSettings } from './shell/saved-settings.ts'

/** A file of the page, not yet run. Styles stand in the page already: a disabled link tells the loader so. */
function fetchLater(href: string): void {
  const link = document.createElement('link')
  if (href.endsWith('.css')) {
    link.setAttribute('disabled', '')
    link.rel = 'stylesheet'
  } else {
    link.rel = 'modulepreload'
    link.crossOrigin = ''
  }
  link.href = href
  document.head.append(link)
}

/** Fetches all this page needs side by side, for each file alone would cost a round trip, and starts the program. */
function load(): void {
  if (import.meta.env.DEV) {
    void import('./start.ts')
    return
  }
  const later = document.querySelector<HTMLMetaElement>('meta[name=later]')
  const files = later ? later.content.split(' ') : []
  for (const file of files) fetchLater(file)
  const program = document.createElement('script')
  program.type = 'module'
  program.src = files[0] || ''
  document.head.append(program)
}

const PATIENCE_MS = 2000

/** Once something can be read. Browsers that do not tell are given one frame; none is waited for very long. */
function afterFirstPaint(then: () => void): void {
  let waiting = true
  const go = () => {
    if (waiting) then()
    waiting = false
  }
  setTimeout(go, PATIENCE_MS)
  if (!('PerformanceObserver' in window && PerformanceObserver.supportedEntryTypes.includes('paint'))) {
    requestAnimationFrame(() => setTimeout(go))
    return
  }
  new PerformanceObserver(go).observe({ type: 'paint', buffered: true })
}

// The first words are in the HTML already: they are painted before the program takes the processor of a cheap
// phone. Without words in the HTML, or where nothing is painted (a tab in the background), it starts at once.
function begin(): void {
  if (document.querySelector('#app[data-page]') && !document.hidden) afterFirstPaint(load)
  else load()
}

// Nothing is drawn for "back" after somebody had to get away from here.
const enter = () => (leftBefore() ? goElsewhere() : begin())

readSettings()
holdTaps()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enter)
else enter()
