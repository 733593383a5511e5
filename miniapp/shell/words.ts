import i18next from 'i18next'
import { shallowRef } from 'vue'
import shellWords from '../../locales/zh-CN/shell.json'
import type { Lang } from './settings.ts'

const files = import.meta.glob<{ default: object }>([
  '../../locales/*/pages-*.json',
  '../../locales/*/desk.json',
  '../../locales/*/eligibility.json',
  '../../locales/*/requests.json',
  '../../locales/*/pairings.json',
  '../../locales/*/wishes.json',
  '../../locales/*/services.json',
  '../../locales/*/county-settings.json',
  '../../locales/en/shell.json',
])

const language = shallowRef<Lang>('zh-CN')
const wanted = new Set<string>(['shell'])

void i18next.init({
  lng: 'zh-CN',
  ns: ['shell'],
  resources: { 'zh-CN': { shell: shellWords } },
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

async function load(lang: Lang, name: string): Promise<void> {
  if (i18next.hasResourceBundle(lang, name)) return
  const file = files[`../../locales/${lang}/${name}.json`]
  if (!file) throw new Error(`no words: ${lang}/${name}`)
  i18next.addResourceBundle(lang, name, (await file()).default)
}

/** Loads the namespaces a page needs, in the language in force. */
export async function needWords(names: readonly string[]): Promise<void> {
  for (const name of names) wanted.add(name)
  await Promise.all(names.map((name) => load(language.value, name)))
}

/** Changes the language once all words in use are there, so that nobody reads a key. */
export async function speak(lang: Lang): Promise<void> {
  await Promise.all([...wanted].map((name) => load(lang, name)))
  await i18next.changeLanguage(lang)
  language.value = lang
}

/** Words by key, `namespace:path.to.key`; follows the language when used in a template or computed. */
export function t(key: string, params?: Readonly<Record<string, unknown>>): string {
  return i18next.t(key, { ...params, lng: language.value })
}

/** Whether there are words under this key; for keys that data brings. */
export function hasWords(key: string): boolean {
  return i18next.exists(key, { lng: language.value })
}

/** The language in force. */
export function currentLang(): Lang {
  return language.value
}
