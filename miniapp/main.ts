import './design/index.css'

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

// The first words are in the HTML already: they are painted before the program takes the processor of a cheap
// phone. Without words in the HTML, or where nothing is painted (a tab in the background), it starts at once.
function begin(): void {
  if (document.querySelector('#app[data-page]') && !document.hidden) {
    requestAnimationFrame(() => setTimeout(load))
  } else load()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
else begin()
