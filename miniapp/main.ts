import './design/index.css'
import { holdTaps } from './shell/early.ts'
import { readSettings } from './shell/saved-settings.ts'

/** Fetches what this page needs side by side: each file by itself would cost a round trip of its own. */
function load(): void {
  const later = document.querySelector<HTMLMetaElement>('meta[name=later]')?.content ?? ''
  for (const href of later.split(' ').filter(Boolean)) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href })
    document.head.append(link)
  }
  void import('./start.ts')
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
  if (!PerformanceObserver.supportedEntryTypes?.includes('paint')) {
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

readSettings()
holdTaps()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
else begin()
