import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type i18n } from 'i18next'
import { projectRoot } from './project-root.ts'
import { cutTemplate, fillTemplate, type Template } from './template.ts'

/** zh-CN is the language of the house, en is complete. */
export const LANGS = ['zh-CN', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** Words by key, `namespace:path.to.key`. A missing key throws: a person must never read a key. */
export type Translate = (key: string, params?: Record<string, unknown>) => string

const folder = join(projectRoot, 'locales')

function load(lang: Lang): Record<string, object> {
  const files = readdirSync(join(folder, lang)).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, lang, name), 'utf8'))]),
  )
}

function start(): i18n {
  const instance = createInstance()
  const resources = Object.fromEntries(LANGS.map((lang) => [lang, load(lang)]))
  void instance.init({
    resources,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

let instance: i18n | undefined
/** Stands for a key that is not there; no sentence is ever this. */
const NO_WORDS = '\0'

/** Words for a message that is written now and read by somebody else, whose language is not known: the house's. */
export const houseWords: Translate = (key, params) => translator(LANGS[0])(key, params)

/** The translator of one language. */
export function translator(lang: Lang): Translate {
  const known = translators.get(lang)
  if (known) return known
  const made = makeTranslator(lang)
  translators.set(lang, made)
  return made
}

const translators = new Map<Lang, Translate>()

/** Plain sentences, which nearly all are, are filled in here: i18next takes fifty times as long. */
function makeTranslator(lang: Lang): Translate {
  instance ??= start()
  const t = instance.getFixedT(lang)
  const templates = new Map<string, Template | null>()
  const templateOf = (key: string): Template | null => {
    const known = templates.get(key)
    if (known !== undefined) return known
    const made = readTemplate(lang, key)
    templates.set(key, made)
    return made
  }
  return (key, params) => {
    const template = templateOf(key)
    const filled = template && fillTemplate(template, params)
    if (filled) return filled
    const words: string = t(key, { ...params, defaultValue: NO_WORDS })
    if (words === NO_WORDS) throw new Error(`no words for "${key}" in ${lang}`)
    return words
  }
}

/** Null for what i18next has to say: a form by number, no words, or more than plain gaps. */
function readTemplate(lang: Lang, key: string): Template | null {
  const [namespace = '', path = ''] = key.split(':')
  if (!path || PLURALS.some((form) => instance?.exists(`${key}_${form}`, { lng: lang }))) return null
  const words: unknown = instance?.getResource(lang, namespace, path)
  return typeof words === 'string' && words !== '' ? cutTemplate(words) : null
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** More words under a namespace of their own, for texts that are not kept as JSON. */
export function addWords(lang: Lang, namespace: string, words: object): void {
  instance ??= start()
  instance.addResourceBundle(lang, namespace, words)
  translators.delete(lang)
}

/** Whether there are words for `key`; for keys that come from outside, such as names of fields. */
export function hasWords(key: string, lang: Lang): boolean {
  instance ??= start()
  return instance.exists(key, { lng: lang })
}

/** The language for an `Accept-Language` header; Chinese unless English is asked for first. */
export function langOf(header: string | undefined): Lang {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
