import { readLocal } from './local-store.ts'

/** Languages of the pages; the first one is what a page is prerendered in. */
export const LANGS = ['zh-CN', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** How a person wants to see and hear the pages. `size` 0–3: 18, 22, 26, 30 px; 1 is the 长辈版 (elder) start. */
export interface Settings {
  elder: boolean
  size: number
  lang: Lang
}

export const SETTINGS_KEY = 'settings'

function showSize({ elder, size }: Settings): void {
  Object.assign(document.documentElement.dataset, { elder: String(elder), size: String(size) })
}

/** Lets the page be seen in these settings. */
export function show(now: Settings): void {
  showSize(now)
  document.documentElement.lang = now.lang
}

/** What was chosen last time (or `?_uiStyle=elder`, which the host app sends), large letters already to be seen. */
export function readSettings(): Settings {
  const saved = readLocal<Partial<Settings>>(SETTINGS_KEY)
  const asked = new URLSearchParams(location.search).get('_uiStyle')
  const elder = asked ? asked === 'elder' : saved?.elder === true
  const size = elder ? Math.min(3, Math.max(1, saved?.size ?? 1)) : 0
  const found: Settings = { elder, size, lang: saved?.lang === 'en' ? 'en' : 'zh-CN' }
  showSize(found)
  return found
}
