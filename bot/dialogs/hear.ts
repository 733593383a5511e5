import {
  checkFacts,
  type FactKey,
  type Facts,
  questionOf,
  readAnswer,
  readFact,
  withAnswer,
} from '../../server/eligibility/engine/index.ts'
import type { HeardState } from '../heard-state.ts'
import type { SaidFact } from '../language-model/reading.ts'
import type { State } from '../model.ts'
import { cleanText } from '../understanding/facts/clean.ts'
import type { HeardFact, Maybe } from '../understanding/facts/heard.ts'
import { readFacts } from '../understanding/facts/read-facts.ts'

/** The state with what a message told, and which facts that were. */
export type Taken = { readonly state: State; readonly keys: readonly FactKey[] }

/** `putRight`: what is said replaces what it contradicts. `guessed`: what a language model takes the words for. */
type How = { readonly putRight?: boolean; readonly guessed?: readonly SaidFact[] | undefined }

/**
 * Takes the facts in words: they count at once, and wait to be confirmed. What contradicts is asked about; where
 * something is being put right it replaces what it contradicts.
 */
export function hear(state: State, text: string, { putRight = false, guessed = [] }: How = {}): Taken {
  const open = state.task === 'screen' ? (state.asked.at(-1) ?? null) : null
  const heard = readFacts(text, { facts: state.facts, people: state.heard.people, open })
  const told = [...heard.facts]
  let facts = told.reduce((all, { key, value }) => withAnswer(all, key, value), state.facts)
  const clashes: HeardFact[] = []
  for (const clash of heard.clashes) {
    const next = withAnswer(facts, clash.key, clash.value)
    if (putRight && !checkFacts(next)) {
      facts = next
      told.push(clash)
    } else clashes.push(clash)
  }
  for (const { key, value } of guessed) {
    const fact = guess(facts, key, String(value))
    if (!fact) continue
    facts = withAnswer(facts, fact.key, fact.value)
    told.push(fact)
  }
  return {
    state: withHeard(state, facts, told, clashes, { people: heard.people, maybe: heard.maybe }),
    keys: [...told, ...clashes].map(({ key }) => key),
  }
}

/** A guess that fills a gap and goes together with what was told; anything else is left out. */
function guess(facts: Facts, key: FactKey, value: string): HeardFact | null {
  const read = readAnswer(key, value)
  if (readFact(facts, key) !== undefined || !read.ok || read.value === null) return null
  return checkFacts(withAnswer(facts, key, read.value)) ? null : { key, value: read.value, rough: true }
}

function withHeard(
  state: State,
  facts: Facts,
  told: readonly HeardFact[],
  clashes: readonly HeardFact[],
  { people, maybe }: Pick<HeardState, 'people' | 'maybe'>,
): State {
  const { heard } = state
  const spoken = told.filter(({ key }) => !key.endsWith('.relation'))
  const pending = [
    ...heard.pending.filter(({ key }) => !spoken.some((one) => one.key === key)),
    ...spoken.map(({ key, rough }) => ({ key, rough })),
  ]
  const again = clashes
    .filter(({ key }) => !heard.again.some((one) => one.key === key))
    .map(({ key, value }) => ({ key, said: value }))
  return {
    ...state,
    facts,
    shown: told.length > 0 ? 0 : state.shown,
    heard: {
      ...heard,
      pending,
      people,
      maybe: together(heard.maybe, maybe),
      again: [...heard.again, ...again],
    },
  }
}

const together = (before: Maybe, now: Maybe): Maybe => ({
  groups: [...new Set([...before.groups, ...now.groups])],
  needs: [...new Set([...before.needs, ...now.needs])],
  spending: [...new Set([...before.spending, ...now.spending])],
  sums: { ...before.sums, ...now.sums },
})

/** The part of a longer message that answers the open question: "三个人，我老婆有病". Null: none does. */
export function answerWithin(key: FactKey, text: string): string | null {
  const { kind } = questionOf(key)
  if (kind !== 'number' && kind !== 'money' && kind !== 'region') return null
  const parts = cleanText(text)
    .split(/[\s,\uff0c\u3001.\u3002!\uff01?\uff1f;\uff1b]+/)
    .filter((part) => part !== '')
  if (parts.length < 2) return null
  return parts.find((part) => isAnswer(key, part)) ?? null
}

function isAnswer(key: FactKey, text: string): boolean {
  const read = readAnswer(key, text)
  return read.ok && read.value !== null
}

/** A bare "两千五" or "四口" put right: the one fact just read back that it can be. Null: none, or several. */
export function correctBare(state: State, text: string, about: RegExp | null): State | null {
  const meant = state.heard.pending.filter(({ key }) => {
    const { key: asked, kind } = questionOf(key)
    const fits = about ? about.test(asked) : kind === 'number' || kind === 'money'
    return fits && isAnswer(key, text)
  })
  const [only] = meant
  const read = only && meant.length === 1 ? readAnswer(only.key, text) : null
  if (!only || !read?.ok || read.value === null) return null
  const facts = withAnswer(state.facts, only.key, read.value)
  if (checkFacts(facts)) return null
  const pending = state.heard.pending.map((one) => (one === only ? { ...one, rough: read.rough } : one))
  return { ...state, facts, shown: 0, heard: { ...state.heard, pending } }
}
