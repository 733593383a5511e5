import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { addWords, LANGS, type Lang } from '../platform/i18n.ts'
import { projectRoot } from '../platform/project-root.ts'
import { entryHead, type GuideEntry, translationHead } from './entry.ts'
import { type GuideText, readText } from './text.ts'

/** The part of the words that this room adds: those of the Markdown files. */
export const GUIDE_WORDS = 'guide'

const [HOUSE, ...OTHERS] = LANGS

const folderOf = (lang: Lang) => join(projectRoot, 'locales', lang, 'guide')

/** Where an entry stands, below the folder of its language. */
export type Place = { readonly topic: string; readonly id: string }

/** Every file of a language, in order. */
export function entryPlaces(lang: Lang): Place[] {
  const topics = readdirSync(folderOf(lang), { withFileTypes: true }).filter((one) => one.isDirectory())
  return topics
    .flatMap(({ name: topic }) =>
      readdirSync(join(folderOf(lang), topic))
        .filter((file) => file.endsWith('.md'))
        .map((file) => ({ topic, id: file.slice(0, -3) })),
    )
    .sort((a, b) => a.id.localeCompare(b.id))
}

/** A file as its head and its text; throws what is wrong with its name. */
function readFile(lang: Lang, { topic, id }: Place): { head: unknown; body: string } {
  const text = readFileSync(join(folderOf(lang), topic, `${id}.md`), 'utf8')
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!parts)
    throw new Error(`${lang}/guide/${topic}/${id}.md does not begin with a head between two lines of ---`)
  return { head: parse(parts[1] ?? ''), body: (parts[2] ?? '').trim() }
}

/** One entry with its words in every language; throws what is wrong with it. */
export function readEntry(place: Place): { entry: GuideEntry; words: Record<Lang, object> } {
  const house = readFile(HOUSE, place)
  const head = entryHead.parse(house.head)
  const texts = new Map<Lang, GuideText>([
    [HOUSE, { ...readText(house.body), title: head.title, asks: head.asks }],
  ])
  for (const lang of OTHERS) {
    const other = readFile(lang, place)
    texts.set(lang, { ...readText(other.body), ...translationHead.parse(other.head) })
  }
  const all = [...texts.values()]
  const entry: GuideEntry = {
    ...place,
    ...head,
    figures: [...new Set(all.flatMap((text) => text.figures))],
    searched: {
      title: all.map((text) => text.title).join('\n'),
      asks: all.flatMap((text) => text.asks).join('\n'),
      body: all.map((text) => text.body).join('\n'),
    },
  }
  const words = Object.fromEntries([...texts].map(([lang, text]) => [lang, wordsOf(text)]))
  return { entry, words: words as Record<Lang, object> }
}

const wordsOf = ({ title, body, units }: GuideText): object => ({ title, body, figure: units })

/** Every entry; their words can be said afterwards. */
export function readEntries(): readonly GuideEntry[] {
  const read = entryPlaces(HOUSE).map(readEntry)
  for (const lang of LANGS) {
    const words = read.map(({ entry, words }) => [entry.id, words[lang]] as const)
    addWords(lang, GUIDE_WORDS, Object.fromEntries(words))
  }
  return read.map(({ entry }) => entry)
}
