import { Case } from '../case.ts'
import { verdictOf } from '../evaluate.ts'
import { type Facts, type FactValue, withAnswer } from '../facts.ts'
import { yuan } from '../money.ts'
import type { ResolvedPack } from '../pack-types.ts'
import type { Program } from '../program.ts'
import { PROGRAMS } from '../programs/all.ts'
import type { Change, Phrase, ProgramId } from '../result.ts'
import { settle } from '../settle.ts'
import type { Tri } from '../tri.ts'
import { CHANGEABLE, type ChangeableKey, candidates, distance } from './candidates.ts'

/** An emergency may only ever open a door, and nobody is told how life getting better closes one. */
const OPENS_ONLY: readonly ChangeableKey[] = ['hardNow', 'emergency', 'spendingJump']
const MONEY: readonly ChangeableKey[] = [
  'monthlyIncomeFen',
  'financialAssetsFen',
  'carPriceFen',
  'companyCapitalFen',
]

function phraseOf(key: ChangeableKey, from: FactValue, to: FactValue, opens: boolean): Phrase {
  const way = opens ? 'opens' : 'closes'
  if (typeof from !== 'number' || typeof to !== 'number') {
    return { key: `change.${way}.${key}.${key === 'emergency' ? 'any' : String(to)}`, params: {} }
  }
  const show = MONEY.includes(key) ? yuan : String
  const by = Math.round(Math.abs(to - from) * 100) / 100
  return {
    key: `change.${way}.${key}.${to < from ? 'lower' : 'higher'}`,
    params: { from: show(from), to: show(to), by: show(by) },
  }
}

type Decided = Case['so']
/** Families decided with one fact changed; programme after programme looks at the same changes. */
const worlds = new WeakMap<Facts, { pack: ResolvedPack; decided: Map<string, Decided> }>()

function decidedWith(facts: Facts, pack: ResolvedPack, key: ChangeableKey, to: FactValue): Decided {
  const kept = worlds.get(facts)
  const world = kept?.pack === pack ? kept : { pack, decided: new Map<string, Decided>() }
  if (world !== kept) worlds.set(facts, world)
  const id = `${key} ${to}`
  const found = world.decided.get(id) ?? settle(new Case(withAnswer(facts, key, to), pack))
  world.decided.set(id, found)
  return found
}

/** What the programme comes to among all of them; null where a better programme takes its place. */
function outcome(so: Decided, program: Program): Tri | null {
  const superseded = program.supersededBy?.some((better) => so[better] === 'yes') ?? false
  return superseded ? null : so[program.id]
}

function effort({ from, to }: Change): number {
  if (typeof from !== 'number' || typeof to !== 'number') return 1
  return Math.abs(to - from) / Math.max(from, 1)
}

/** A definite turn is worth more than one into doubt. */
const doubtLast = (a: Change, b: Change) => Number(a.verdict === 'unknown') - Number(b.verdict === 'unknown')

function nearest(subject: Case, program: Program, met: Tri, key: ChangeableKey): Change | null {
  const { facts, pack } = subject
  const from = facts[key]
  if (from === undefined || from === null) return null
  const turned = [...new Set(candidates(subject, key))].flatMap((to): Change[] => {
    // Having less closes nothing that is worth telling: a better programme, or doubt about one, is near.
    if (met === 'yes' && typeof from === 'number' && typeof to === 'number' && to < from) return []
    const after = outcome(decidedWith(facts, pack, key, to), program)
    if (after === null || after === met) return []
    return [{ fact: key, from, to, verdict: verdictOf(after), phrase: phraseOf(key, from, to, met === 'no') }]
  })
  // Among equals the nearest, then the lower.
  const [best] = turned.sort(
    (a, b) =>
      doubtLast(a, b) || distance(key, from, a.to) - distance(key, from, b.to) || Number(a.to) - Number(b.to),
  )
  return best ?? null
}

/**
 * For each fact that alone turns a definite verdict: the smallest change that does, the easiest first.
 * Nothing for an open verdict (its missing facts say more) nor where a better programme took its place.
 */
export function whatWouldChange(facts: Facts, pack: ResolvedPack, id: ProgramId): Change[] {
  const program = PROGRAMS.find((one) => one.id === id)
  const met = program ? outcome(settle(new Case(facts, pack)), program) : null
  if (!program || met === null || met === 'unknown') return []
  const subject = new Case(facts, pack)
  return CHANGEABLE.filter((key) => met === 'no' || !OPENS_ONLY.includes(key))
    .flatMap((key) => nearest(subject, program, met, key) ?? [])
    .sort((a, b) => doubtLast(a, b) || effort(a) - effort(b))
}
