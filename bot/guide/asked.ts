import type { GuideEntry } from '../../server/guide/service.ts'
import type { Topic } from '../understanding/labels.ts'
import { topicsNamed } from '../understanding/topics.ts'
import { GOES_ON, NAMES, PROGRAMME_NAMES } from './data/topic-words.ts'

/** What is searched for. */
export type Asked = {
  readonly text: string
  readonly topics: readonly Topic[]
  /** The entry that was just told, where the same is asked of something else: it is not the answer again. */
  readonly besides?: string
}

/** What every programme has: they are asked of the one that was spoken of, and do not take its place. */
const ASPECTS: readonly Topic[] = ['documents', 'privacy', 'property', 'family_support']

/** Whether it only makes sense after the answer before. */
export const goesOn = (text: string): boolean => GOES_ON.test(text.trim())

/**
 * The question as it is meant. After an answer "那低边呢" asks the same of another programme, and "要带什么" asks
 * something else of the same one.
 * @param topics what the whole message was taken to be about
 * @param spoken what the talk was about before, where no answer has been given yet
 */
export function readAsked(
  text: string,
  topics: readonly Topic[],
  last: GuideEntry | undefined,
  spoken: readonly Topic[] = [],
): Asked {
  const named = topicsNamed(text)
  const about = [...new Set([...named, ...topics.filter((topic) => topic !== 'none')])]
  const before = (last?.topics as readonly Topic[] | undefined) ?? spoken
  if (!goesOn(text)) return { text, topics: about }
  const first = named.find((topic) => !ASPECTS.includes(topic))
  if (first === undefined) {
    const topic = last ? before[0] : before.find((one) => one !== 'none' && !ASPECTS.includes(one))
    if (!topic) return { text, topics: about }
    return { text: `${NAMES[topic]}${text}`, topics: [...named, topic] }
  }
  if (!last) return { text, topics: about }
  const same = last.searched.title.replaceAll(PROGRAMME_NAMES, ' ')
  return { text: `${NAMES[first]} ${same}`, topics: [first], besides: last.id }
}
