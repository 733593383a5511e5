import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/platform/project-root.ts'
import type { Danger } from './data/danger-words.ts'
import { DEVELOPMENT, readJudged } from './judged.ts'
import { INTENTS, type Intent, TOPICS, type Topic } from './labels.ts'

/** What the classifier tells apart: the intents, an emergency by its danger. */
export type Label = Exclude<Intent, 'emergency'> | `emergency.${Danger}`

/** A sentence to learn from. */
export type Sentence = { readonly text: string; readonly label: Label; readonly topics: readonly Topic[] }

/** What people tell of themselves before they say what they want. */
export type Story = Pick<Sentence, 'text' | 'topics'>

export type Corpus = { readonly sentences: readonly Sentence[]; readonly stories: readonly Story[] }

const folder = join(projectRoot, 'bot', 'understanding', 'data')

/** The intent that a label of the classifier stands for. */
export function intentOf(label: Label): Intent {
  const [name] = label.split('.', 1)
  return INTENTS_BY_NAME.get(name ?? '') ?? 'out_of_scope'
}

const INTENTS_BY_NAME: ReadonlyMap<string, Intent> = new Map(INTENTS.map((intent) => [intent, intent]))

/**
 * The training sentences: one file a label, one sentence a line, after a bar its topics (`text | dibao medical`).
 * `# topics: …` gives those of lines without any; other lines with # say something to the reader.
 */
export function readWritten(): Corpus {
  const names = readdirSync(join(folder, 'sentences')).sort()
  const sentences = names.flatMap((name) =>
    readLines(join('sentences', name)).map((line) => ({ ...line, label: name.slice(0, -4) as Label })),
  )
  return { sentences, stories: readLines('background.txt') }
}

/** Everything there is to learn from: what was written for it, and the development sentences. */
export function readCorpus(): Corpus {
  const { sentences, stories } = readWritten()
  const more = readJudged(DEVELOPMENT).map(({ text, intent, topics, danger }): Sentence => {
    if (intent !== 'emergency') return { text, label: intent, topics }
    if (!danger) throw new Error(`no danger named: ${text}`)
    return { text, label: `emergency.${danger}`, topics }
  })
  return { sentences: [...sentences, ...more], stories }
}

function readLines(name: string): Story[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  const usual = lines.find((line) => line.startsWith('# topics:'))?.slice('# topics:'.length) ?? ''
  return lines.flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [text = '', marks = usual] = line.split(' | ')
    return { text: text.trim(), topics: readTopics(marks, `${name}:${at + 1}`) }
  })
}

function readTopics(marks: string, where: string): Topic[] {
  const named = marks.split(' ').filter((mark) => mark !== '')
  const topics = TOPICS.filter((topic) => named.includes(topic))
  if (topics.length < named.length) throw new Error(`${where}: unknown topic in "${marks.trim()}"`)
  return topics.length > 0 ? topics : ['none']
}
