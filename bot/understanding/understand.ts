import type { Danger } from './data/danger-words.ts'
import { EXACT_WORDS } from './data/exact-words.ts'
import { type Guess, judge } from './judge.ts'
import { guess } from './model.ts'
import { findDanger, isTameDanger } from './safety.ts'
import { topicsNamed } from './topics.ts'
import type { Understanding } from './understanding.ts'

/** Below this a danger that only the classifier sees is none; it is still offered when what was meant is asked. */
const DANGER_BY_ITSELF = 0.35

/** The same where its words are a figure of speech ("打死我也搞不懂") or tell of what is over. */
const DANGER_BESIDE_TAME_WORDS = 0.93

/** What words are taken for: danger by its words first, then names of things of ours, then what was learned. */
export function understand(text: string): Understanding {
  return understandBy(text, guess(text))
}

/** The same with what a classifier says; for measuring one that was not learned from everything. */
export function understandBy(text: string, guessed: Guess): Understanding {
  const { likely, topics, danger } = judge(guessed)
  const about = [...new Set([...topicsNamed(text), ...topics])]
  const said: Omit<Understanding, 'intent' | 'confidence'> = {
    topics: about.length > 0 ? about : ['none'],
    danger: findDanger(text),
    likely,
  }
  if (said.danger) return { ...said, intent: 'emergency', confidence: 1 }
  const exact = EXACT_WORDS.find(([, words]) => words.test(text.normalize('NFKC').trim()))
  if (exact) return { ...said, intent: exact[0], confidence: 1 }
  const [best = { intent: 'out_of_scope' as const, confidence: 0 }] = likely.filter(
    ({ intent, confidence }) => intent !== 'emergency' || confidence >= needed(text),
  )
  return { ...said, ...best, danger: best.intent === 'emergency' ? danger : null }
}

/** How sure the classifier has to be of a danger that no rule found. */
const needed = (text: string): number => (isTameDanger(text) ? DANGER_BESIDE_TAME_WORDS : DANGER_BY_ITSELF)

/** The danger that is meant if danger is. */
export function likeliestDanger(text: string): Danger {
  return findDanger(text) ?? judge(guess(text)).danger
}
