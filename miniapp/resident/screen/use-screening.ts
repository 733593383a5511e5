import { computed, reactive, toRaw } from 'vue'
import {
  askNext,
  type Change,
  checkFacts,
  type FactKey,
  type Facts,
  type FactValue,
  type Fault,
  factPath,
  isFactKey,
  knownFacts,
  openFacts,
  type ProgramId,
  readFact,
  resolvePack,
  type ScreeningResult,
  screenOn,
  whatWouldChange,
  withAnswer,
} from '../../../server/eligibility/engine/index.ts'
import { today } from '../../components/format.ts'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'
import { houseNow, session } from '../../shell/session.ts'
import { memberAsk } from './member-asks.ts'
import { packsInForce } from './packs-in-force.ts'

interface Kept {
  facts: Facts
  asked: FactKey[]
}

/** Off the row of questions: those asked for from the result, one after another, or a person being added. */
type Detour = { facts: readonly FactKey[] } | { member: number }

interface State extends Kept {
  /** Place in `asked` of the question on the screen; past its end: the next one. */
  at: number
  detour: Detour | null
}

const KEY = 'screening'
/** So many answers come before the result is offered. */
const ENOUGH = 3

let asOf: { house: boolean; day: string } | undefined
/**
 * The day of this visit by the clock of the house; by the phone's while the house has not answered. Asked once, for
 * asking is slow on old phones, and two questions of one visit must go by the same rules.
 */
function day(): string {
  const house = session.kind !== 'unknown'
  if (asOf?.house !== house) asOf = { house, day: today(new Date(houseNow())) }
  return asOf.day
}

/** The answers stay on this phone; `asked` is the order of the questions. */
const state = reactive<State>({ facts: {}, asked: [], at: 0, detour: null })

const plain = (): Facts => toRaw(state.facts)

function keep(): void {
  writeLocal(KEY, { facts: plain(), asked: toRaw(state.asked) } satisfies Kept)
}

/** Takes up the answers of last time. */
export function resumeScreening(): void {
  asOf = undefined
  const kept = readLocal<Kept>(KEY)
  // An older program may have left words that are gone.
  state.facts = knownFacts(kept?.facts ?? {})
  state.asked = (kept?.asked ?? []).filter(isFactKey)
  state.at = state.asked.length
  state.detour = null
}

function wanted(detour: Detour): FactKey | null {
  if ('facts' in detour) return detour.facts[0] ?? null
  const key = memberAsk(plain().members?.[detour.member] ?? {})
  return key && `members.${detour.member}.${key}`
}

/** The question on the screen; null when nothing is left to ask. */
export const currentFact = computed<FactKey | null>(() => {
  if (state.detour) return wanted(state.detour)
  return state.asked[state.at] ?? askNext(state.facts, day(), packsInForce())
})

/** Which question this is, and how many may still come at most. */
export const progress = computed(() => ({
  number: Math.min(state.at, state.asked.length) + 1,
  left: openFacts(state.facts, day(), packsInForce()).length,
}))

/** Facts still to be asked: those open in the row of questions, and then those skipped, which are asked again. */
export const stillAsked = computed((): ReadonlySet<FactKey> => {
  const over = askNext(state.facts, day(), packsInForce()) === null
  const open = over ? [] : openFacts(state.facts, day(), packsInForce())
  return new Set([...open, ...state.asked.filter((fact) => readFact(state.facts, fact) === null)])
})

/** The question on the screen was asked for from the result. */
export const onDetour = computed(() => state.detour !== null)
export const canGoBack = computed(() => state.detour === null && state.at > 0)
/** Enough is told for a first look at the result. */
export const canLook = computed(() => state.detour !== null || state.asked.length >= ENOUGH)
export const answered = computed(() =>
  state.asked.map((fact) => ({ fact, value: readFact(state.facts, fact) ?? null })),
)

/** What is known of one fact; undefined when it was not asked yet. */
export function valueKnown(fact: FactKey): FactValue | null | undefined {
  return readFact(state.facts, fact)
}

/** Everything told so far, following the answers when used in a template or computed. */
export const factsNow = computed(() => state.facts)

/** What could not be true with this answer; null if all is well. */
export function faultWith(fact: FactKey, value: FactValue | null): Fault | null {
  return value === null ? null : checkFacts(withAnswer(plain(), fact, value))
}

/** Puts in an answer (`null`: does not know). True: a detour is over, and the result is where it began. */
export function answer(fact: FactKey, value: FactValue | null): boolean {
  state.facts = withAnswer(plain(), fact, value)
  if (!state.asked.includes(fact)) state.asked.push(fact)
  state.at = state.asked.length
  keep()
  if (!state.detour) return false
  if ('facts' in state.detour) state.detour = { facts: state.detour.facts.slice(1) }
  const next = wanted(state.detour)
  if (next === null || next === fact) state.detour = null
  return state.detour === null
}

/** Shows the question at a place in the row of those asked; past its end: the next one. */
export function showAt(at: number): void {
  state.at = Math.min(Math.max(0, at), state.asked.length)
}

/** The place of the question on the screen. */
export const placeNow = (): number => state.at

/** Shows questions out of turn; the relation of a person not listed yet begins the listing of that person. */
export function reopen(...facts: readonly FactKey[]): void {
  const [fact] = facts
  if (fact === undefined) return
  const path = factPath(fact)
  const begins = path?.of === 'members' && path.key === 'relation' && valueKnown(fact) === undefined
  state.detour = begins ? { member: path.index } : { facts }
}

export function startOver(): void {
  Object.assign(state, { facts: {}, asked: [], at: 0, detour: null })
  forgetLocal(KEY)
}

/** What the answers so far come to. */
export function screeningResult(): ScreeningResult {
  return screenOn(plain(), day(), packsInForce())
}

/** What would turn one programme's verdict; only worked out when somebody asks. */
export function changesOf(program: ProgramId): Change[] {
  const facts = plain()
  return whatWouldChange(facts, resolvePack(facts.region, day(), packsInForce()), program)
}

/** The facts themselves, offered to the application later on. */
export function screeningFacts(): Facts {
  return { ...plain() }
}
