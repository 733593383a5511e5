import { soundOf } from './classifier/sounds.ts'
import type { Danger } from './data/danger-words.ts'
import { IN_NEED, NOT_MEANT, SOUNDING_LIKE, TOPIC_WORDS } from './data/topic-words.ts'
import type { Intent, Topic } from './labels.ts'
import { lately } from './lately.ts'

/** Where something is wanted for somebody, or told of them: who it is for is a topic then. */
const FOR_SOMEBODY: ReadonlySet<Intent> = new Set<Intent>([
  'screen',
  'service',
  'wish',
  'emergency',
  'volunteer',
])

const SOUNDS = SOUNDING_LIKE.map(([topic, words]): readonly [Topic, RegExp] => [
  topic,
  new RegExp(
    words
      .split('|')
      .map((word) => `~${soundsOf(word)}~`)
      .join('|'),
  ),
])

/** Topics that are called by a name, also one that is written with characters that only sound the same. */
export const topicsNamed = lately((text: string): readonly Topic[] => {
  const bare = bared(text)
  const named = TOPIC_WORDS.filter(([topic, words]) => words.test(without(topic, bare)))
  const heard = SOUNDS.filter(([topic, words]) => words.test(`~${soundsOf(without(topic, bare))}~`))
  return [...new Set([...named, ...heard].map(([topic]) => topic))]
})

/** Topics of who is in need, where this is something for them. */
export function topicsInNeed(text: string, intent: Intent): Topic[] {
  if (!FOR_SOMEBODY.has(intent)) return []
  const bare = bared(text)
  return IN_NEED.filter(([topic, words]) => words.test(without(topic, bare))).map(([topic]) => topic)
}

const OF_DANGER: Readonly<Partial<Record<Danger, Topic>>> = {
  medical: 'medical',
  child: 'children',
  no_shelter: 'housing',
}

/** What a danger is about by itself. */
export function topicsOfDanger(danger: Danger | null): Topic[] {
  const topic = danger && OF_DANGER[danger]
  return topic ? [topic] : []
}

const without = (topic: Topic, bare: string): string => {
  const not = NOT_MEANT[topic]
  return not ? bare.replace(not, '\u3000') : bare
}

/** One width, small letters, no spaces inside Chinese. Numbers stay: an age is one. */
const bared = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')

function soundsOf(words: string): string {
  return [...words].map((one) => (/\p{Script=Han}/u.test(one) ? soundOf(one) : ' ')).join('~')
}
