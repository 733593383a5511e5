import type { Danger } from './data/danger-words.ts'
import { EXACT_WORDS } from './data/exact-words.ts'
import { HELP_WORDS } from './data/help-words.ts'
import { type Guess, judge } from './judge.ts'
import type { Intent, Topic } from './labels.ts'
import { lately } from './lately.ts'
import { guess } from './model.ts'
import { findDanger, isTameDanger } from './safety.ts'
import { topicsInNeed, topicsNamed, topicsOfDanger } from './topics.ts'
import type { Understanding } from './understanding.ts'

/** Below this a danger that only the classifier sees is none; it is still offered when what was meant is asked. */
const DANGER_BY_ITSELF = 0.35

/** The same where its words are a figure of speech ("打死我也搞不懂") or tell of what is over. */
const DANGER_BESIDE_TAME_WORDS = 0.93

/** What words are taken for: danger by its words first, then names of things of ours, then what was learned. */
export const understand = lately((text: string): Understanding => understandBy(text, guess(text)))

/** The same with what a classifier says; for measuring one that was not learned from everything. */
export function understandBy(text: string, guessed: Guess): Understanding {
  const { likely, topics, danger } = judge(guessed)
  const found = findDanger(text)
  const wanted = found ? { intent: 'emergency' as const, confidence: 1 } : wantedBy(text, likely)
  const endangered = found ?? (wanted.intent === 'emergency' ? danger : null)
  return {
    ...wanted,
    topics: topicsOf(text, wanted.intent, [...topics, ...topicsOfDanger(endangered)]),
    danger: endangered,
    likely,
  }
}

function wantedBy(
  text: string,
  likely: Understanding['likely'],
): Pick<Understanding, 'intent' | 'confidence'> {
  const said = text.normalize('NFKC').trim()
  const exact = [...EXACT_WORDS, ...HELP_WORDS].find(([, words]) => words.test(said))
  if (exact) return { intent: exact[0], confidence: 1 }
  const best = likely.find(({ intent, confidence }) => intent !== 'emergency' || confidence >= needed(text))
  return best ?? { intent: 'out_of_scope', confidence: 0 }
}

/** Named ones, those of whom it is for, and learned ones; what is none of our business has none. */
function topicsOf(text: string, intent: Intent, learned: readonly Topic[]): Topic[] {
  if (intent === 'out_of_scope') return ['none']
  const about = new Set([...topicsNamed(text), ...topicsInNeed(text, intent), ...learned])
  return about.size > 0 ? [...about] : ['none']
}

/** How sure the classifier has to be of a danger that no rule found. */
const needed = (text: string): number => (isTameDanger(text) ? DANGER_BESIDE_TAME_WORDS : DANGER_BY_ITSELF)

/** The danger that is meant if danger is. */
export function likeliestDanger(text: string): Danger {
  return findDanger(text) ?? judge(guess(text)).danger
}
