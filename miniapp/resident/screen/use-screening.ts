import { computed, reactive, toRaw } from 'vue'
import { evaluate } from '../../../server/eligibility/engine/evaluate.ts'
import {
  askNext,
  type FactKey,
  type Facts,
  type FactValue,
  isFactKey,
  resolvePack,
  type ScreeningResult,
  screenOn,
  withAnswer,
} from '../../../server/eligibility/engine/index.ts'
import { today } from '../../components/format.ts'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'

interface Kept {
  facts: Facts
  asked: FactKey[]
}

const KEY = 'screening'

let asOf: string | undefined
/** The day of this visit: asked of the phone once, for asking is slow on old ones. */
function day(): string {
  asOf ??= today()
  return asOf
}

/** The answers stay on this phone; `asked` is the order of the questions, `at` the one on the screen. */
const state = reactive<{ facts: Facts; asked: FactKey[]; at: number }>({ facts: {}, asked: [], at: 0 })

function keep(): void {
  writeLocal(KEY, { facts: toRaw(state.facts), asked: toRaw(state.asked) } satisfies Kept)
}

/** Takes up the answers of last time. */
export function resumeScreening(): void {
  const kept = readLocal<Kept>(KEY)
  state.facts = kept?.facts ?? {}
  state.asked = (kept?.asked ?? []).filter(isFactKey)
  state.at = state.asked.length
}

/** The question on the screen; null when nothing is left to ask. */
export const currentFact = computed<FactKey | null>(
  () => state.asked[state.at] ?? askNext(state.facts, day()),
)

/** How many questions were answered, and how many may still come at most. */
export const progress = computed(() => {
  const { facts } = state
  const open = evaluate({ facts, pack: resolvePack(facts.region, day()) }).filter((one) => !one.stuck)
  const missing = open.flatMap((one) => one.open.flatMap((condition) => condition.missing))
  const left = new Set(missing.filter((fact) => facts[fact] === undefined))
  return { number: state.at + 1, left: left.size }
})

export const canGoBack = computed(() => state.at > 0)
export const answered = computed(() =>
  state.asked.map((fact) => ({ fact, value: state.facts[fact] ?? null })),
)

/** What is known of one fact; undefined when it was not asked yet. */
export function valueKnown(fact: FactKey): FactValue | null | undefined {
  return state.facts[fact]
}

/** Puts in an answer (`null`: does not know) and goes on to the first open question. */
export function answer(fact: FactKey, value: FactValue | null): void {
  state.facts = withAnswer(state.facts, fact, value)
  if (!state.asked.includes(fact)) state.asked.push(fact)
  state.at = state.asked.length
  keep()
}

export function stepBack(): void {
  state.at = Math.max(0, state.at - 1)
}

/** Shows one answered question again. */
export function reopen(fact: FactKey): void {
  state.at = Math.max(0, state.asked.indexOf(fact))
}

export function startOver(): void {
  state.facts = {}
  state.asked = []
  state.at = 0
  forgetLocal(KEY)
}

/** What the answers so far come to. */
export function screeningResult(): ScreeningResult {
  return screenOn(state.facts, day())
}

/** The facts themselves, offered to the application later on. */
export function screeningFacts(): Facts {
  return { ...toRaw(state.facts) }
}
