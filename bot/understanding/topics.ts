import { TOPIC_WORDS } from './data/topic-words.ts'
import type { Topic } from './labels.ts'
import { normalise } from './normalise.ts'

/** Topics that are called by a name which means nothing else. */
export function topicsNamed(text: string): Topic[] {
  const normal = normalise(text)
  return TOPIC_WORDS.filter(([, words]) => words.test(normal)).map(([topic]) => topic)
}
