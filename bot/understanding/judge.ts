import { intentOf, type Label } from './corpus.ts'
import { DANGERS } from './data/danger-words.ts'
import type { Intent, Topic } from './labels.ts'
import type { Understanding } from './understanding.ts'

/** What the classifier says of a text. */
export type Guess = {
  readonly labels: readonly { readonly label: Label; readonly chance: number }[]
  readonly topics: readonly { readonly topic: Topic; readonly chance: number }[]
}

/** From here on a topic that nothing names is taken to hold. */
const TOPIC_HOLDS = 0.6

/**
 * From here on danger comes first, whatever else is likelier: missing one is worse than a false alarm. Lower finds
 * hardly more and alarms more often (cross-validation).
 */
const DANGER_HOLDS = 0.3

/** Chances made into intents in order of likelihood, topics and the likeliest danger. */
export function judge({ labels, topics }: Guess) {
  const byIntent = new Map<Intent, number>()
  for (const { label, chance } of labels) {
    const intent = intentOf(label)
    byIntent.set(intent, (byIntent.get(intent) ?? 0) + chance)
  }
  const likely: Understanding['likely'] = [...byIntent]
    .map(([intent, confidence]) => ({ intent, confidence }))
    .sort((one, other) => rank(other) - rank(one))
  const dangers = DANGERS.map((danger) => ({
    danger,
    chance: labels.find(({ label }) => label === `emergency.${danger}`)?.chance ?? 0,
  }))
  const worst = dangers.reduce((one, other) => (other.chance > one.chance ? other : one))
  return {
    likely: likely.slice(0, 4),
    topics: topics.filter(({ chance }) => chance >= TOPIC_HOLDS).map(({ topic }) => topic),
    danger: worst.danger,
  }
}

const rank = ({ intent, confidence }: Understanding['likely'][number]): number =>
  intent === 'emergency' && confidence >= DANGER_HOLDS ? 2 : confidence
