import type { Intent, Topic } from './labels.ts'
import type { Understanding } from './understanding.ts'

/** A sentence and what people say it means. */
export type Judged = { readonly text: string; readonly intent: Intent; readonly topics: readonly Topic[] }

export type Count = { right: number; of: number }

/** Of one topic: rightly found, found where it is not, not found where it is. */
export type TopicCount = { found: number; wrong: number; missed: number }

/** How well sentences were understood. */
export type Score = {
  readonly intent: Count
  /** Exactly the topics that hold, no more and no less. */
  readonly topicSets: Count
  /** Every topic of every sentence, `none` as one of them. */
  readonly topics: TopicCount
  readonly byIntent: Map<Intent, Count>
  readonly byTopic: Map<Topic, TopicCount>
  /** "screen → policy", how often. */
  readonly taken: Map<string, number>
  readonly emergenciesMissed: number
  /** What is no emergency and was taken for one. */
  readonly falseAlarms: number
  /** Acted upon at once, and of these right. */
  readonly sure: Count
  /** Asked back, and of these the right one among the buttons. */
  readonly askedBack: Count
}

/** Counts what a reader makes of sentences. */
export function scoreOf(sentences: readonly Judged[], read: (text: string) => Understanding): Score {
  const score = {
    intent: none(),
    topicSets: none(),
    topics: { found: 0, wrong: 0, missed: 0 },
    byIntent: new Map<Intent, Count>(),
    byTopic: new Map<Topic, TopicCount>(),
    taken: new Map<string, number>(),
    emergenciesMissed: 0,
    falseAlarms: 0,
    sure: none(),
    askedBack: none(),
  }
  for (const sentence of sentences) {
    const understood = read(sentence.text)
    const right = understood.intent === sentence.intent
    count(score.intent, right)
    count(entry(score.byIntent, sentence.intent, none), right)
    if (understood.confidence >= 0.5) count(score.sure, right)
    else if (understood.confidence >= 0.3)
      count(
        score.askedBack,
        understood.likely.slice(0, 3).some(({ intent }) => intent === sentence.intent),
      )
    if (!right) {
      const taken = `${sentence.intent} → ${understood.intent}`
      score.taken.set(taken, (score.taken.get(taken) ?? 0) + 1)
      if (sentence.intent === 'emergency') score.emergenciesMissed += 1
      if (understood.intent === 'emergency') score.falseAlarms += 1
    }
    countTopics(score, sentence.topics, understood.topics)
  }
  return score
}

function countTopics(
  { topicSets, topics, byTopic }: Score,
  hold: readonly Topic[],
  said: readonly Topic[],
): void {
  count(topicSets, hold.length === said.length && hold.every((topic) => said.includes(topic)))
  for (const topic of new Set([...hold, ...said])) {
    const what = !hold.includes(topic) ? 'wrong' : said.includes(topic) ? 'found' : 'missed'
    topics[what] += 1
    entry(byTopic, topic, () => ({ found: 0, wrong: 0, missed: 0 }))[what] += 1
  }
}

/** The usual measure of labels of which several hold (micro-F1): finding too many and too few both lower it. */
export const f1 = ({ found, wrong, missed }: TopicCount): number =>
  found === 0 ? 0 : (2 * found) / (2 * found + wrong + missed)

export const share = ({ right, of }: Count): number => (of === 0 ? 0 : right / of)

const none = (): Count => ({ right: 0, of: 0 })

function count(counted: Count, right: boolean): void {
  counted.of += 1
  if (right) counted.right += 1
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
