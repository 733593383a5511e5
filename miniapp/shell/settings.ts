import { reactive, watch } from 'vue'
import { readLocal, writeLocal } from './local-store.ts'

/** Languages of the pages; the first one is what a page is prerendered in. */
export const LANGS = ['zh-CN', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** How a person wants to see and hear the pages. `size` 0–3: 18, 22, 26, 30 px; 1 is the 长辈版 (elder) start. */
export interface Settings {
  elder: boolean
  size: number
  lang: Lang
}

const KEY = 'settings'

/** The settings in force; what is changed here is remembered on this phone. */
export const settings: Settings = reactive({ elder: false, size: 0, lang: 'zh-CN' })

function show(now: Settings): void {
  const root = document.documentElement
  root.dataset.elder = String(now.elder)
  root.dataset.size = String(now.size)
  root.lang = now.lang
}

/** What was chosen last time (or `?_uiStyle=elder`, which the host app sends), already to be seen. */
export function readSettings(): Settings {
  const saved = readLocal<Partial<Settings>>(KEY)
  const asked = new URLSearchParams(location.search).get('_uiStyle')
  const elder = asked ? asked === 'elder' : saved?.elder === true
  const size = elder ? Math.min(3, Math.max(1, saved?.size ?? 1)) : 0
  const found: Settings = { elder, size, lang: saved?.lang === 'en' ? 'en' : 'zh-CN' }
  show(found)
  return found
}

/** Takes settings into force. Not before prerendered HTML is taken over: it was made with the first ones. */
export function adoptSettings(found: Settings): void {
  Object.assign(settings, found)
  watch(settings, () => {
    writeLocal(KEY, settings)
    show(settings)
  })
}

/** Turns 长辈版 on or off. */
export function setElder(on: boolean): void {
  settings.elder = on
  settings.size = on ? 1 : 0
}
