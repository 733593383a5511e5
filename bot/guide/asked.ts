import type { GuideEntry } from '../../server/guide/service.ts'
import type { Topic } from '../understanding/labels.ts'
import { GOES_ON, TOPIC_WORDS } from './data/topic-words.ts'

/** What is searched for. */
export type Asked = {
  readonly text: string
  readonly topics: readonly Topic[]
  /** The entry that was just told, where the same is asked of something else: it is not the answer again. */
  readonly besides?: string
}

/** What every programme has: they are asked of the one that was spoken of, and do not take its place. */
const ASPECTS: readonly Topic[] = ['documents', 'privacy', 'property', 'family_support']

/** Topics that the words name by themselves. */
export function topicsNamed(text: string): Topic[] {
  return TOPIC_WORDS.filter(([, , words]) => words.test(text)).map(([topic]) => topic)
}

/** Whether it only makes sense after the answer before. */
export const goesOn = (text: string): boolean => GOES_ON.test(text.trim())

/**
 * The question as it is meant. After an answer "那低边呢" asks the same of another programme, and "要带什么" asks
 * something else of the same one.
 * @param topics what the whole message was taken to be about
 */
export function readAsked(text: string, topics: readonly Topic[], last: GuideEntry | undefined): Asked {
  const named = topicsNamed(text)
  const about = [...new Set([...named, ...topics.filter((topic) => topic !== 'none')])]
  if (!last || !goesOn(text)) return { text, topics: about }
  const first = named.find((topic) => !ASPECTS.includes(topic))
  if (first === undefined) {
    const topic = last.topics[0] as Topic
    return { text: `${nameOf(topic)}${text}`, topics: [...named, topic] }
  }
  return { text: `${nameOf(first)} ${withoutTopics(last.searched.title)}`, topics: [first], besides: last.id }
}

const nameOf = (topic: Topic): string => TOPIC_WORDS.find(([one]) => one === topic)?.[1] ?? ''

const withoutTopics = (title: string): string =>
  TOPIC_WORDS.reduce((rest, [, , words]) => rest.replace(new RegExp(words.source, 'gi'), ' '), title)
