import { watch } from 'vue'
import { createWebHistory } from 'vue-router'
import { fetchAmendments } from './api/amendments.ts'
import { makeApp } from './app.ts'
import { broken, reloadOnce } from './shell/broken.ts'
import { handOver } from './shell/early.ts'
import { watchOnline } from './shell/online.ts'
import { startSession } from './shell/session.ts'
import { adoptSettings, readSettings, settings } from './shell/settings.ts'
import { speak } from './shell/words.ts'

const root = document.querySelector<HTMLElement>('#app')

/** Lets the phone answer a tap between two pieces of work. */
const breath = () => new Promise<void>((done) => setTimeout(done))

async function start(at: HTMLElement): Promise<void> {
  const chosen = readSettings()
  // The prerendered words are Chinese, and made for one address.
  const over = at.dataset.page === location.pathname && chosen.lang === 'zh-CN'
  if (chosen.lang !== 'zh-CN') await speak(chosen.lang).catch(() => undefined)
  if (!over) adoptSettings(chosen)
  const { app, router } = makeApp(createWebHistory(), over)
  router.onError((_error, to) => {
    if (!reloadOnce(to.fullPath)) broken.value = to.fullPath
  })
  router.beforeEach(() => {
    broken.value = null
  })
  await router.isReady().catch(() => undefined)
  await breath()
  if (!over) at.textContent = ''
  handOver(at, () => app.mount(at))
  if (over) adoptSettings(chosen)
  watchOnline()
  watch(
    () => settings.lang,
    (lang) => void speak(lang),
  )
  await startSession()
  await fetchAmendments()
  // Last, so that what it fetches for later never slows what is wanted now.
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }
}

if (root) void breath().then(() => start(root))
