import { type FactKey, type Facts, type Obligor, obligorFact } from '../facts.ts'
import type { ResolvedPack } from '../pack-types.ts'
import { NOTHING, OPEN, type Span } from '../span.ts'

const NOT_TOLD: Obligor = {}
const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** What is left of that family's income for the people it supports, fen a month; undefined while not known. */
function payable({ monthlyIncomeFen, persons, rigidFen }: Obligor, line: number): Span | undefined {
  if (!known(monthlyIncomeFen) || !known(persons)) return undefined
  const before = Math.max(0, monthlyIncomeFen - (line * persons) / 12)
  if (!known(rigidFen)) return { low: 0, high: before }
  const after = Math.max(0, before - rigidFen)
  return { low: after, high: after }
}

/** The share of it that goes to members of the applying family. */
function shareHere({ supports, supportsHere }: Obligor, members: number | undefined): Span {
  const all = known(supports) ? Math.max(1, supports) : undefined
  const most = Math.min(all ?? Number.POSITIVE_INFINITY, supportsHere ?? members ?? Number.POSITIVE_INFINITY)
  if (all === undefined) return { low: 0, high: 1 }
  const least = supportsHere ?? 1
  return { low: Math.min(least, all) / all, high: most / all }
}

/**
 * What one family living apart must give, fen a month (Z10): (its income − dibian line × its heads − its
 * necessary medical and education spending) ÷ the people it must support, for each of them who applies; never
 * below 0; an agreement or court document overrides; a family itself in hardship gives 0. Bounds while something
 * is not known.
 * @param members people counted in the applying family
 */
export function supportOf(one: Obligor, pack: ResolvedPack, members: number | undefined): Span {
  if (one.hardship === true) return NOTHING
  if (known(one.agreedFen)) return { low: one.hardship === false ? one.agreedFen : 0, high: one.agreedFen }
  const line = pack.lines.dibian
  const left = line === undefined ? undefined : payable(one, line)
  if (left === undefined) return OPEN
  if (left.high === 0) return NOTHING
  const share = shareHere(one, members)
  return { low: one.hardship === false ? left.low * share.low : 0, high: left.high * share.high }
}

/** The support from all families living apart. */
export function supportOfAll(facts: Facts, pack: ResolvedPack, members: number | undefined): Span {
  const count = facts.obligorFamilies ?? facts.obligors?.length
  if (!known(count)) return OPEN
  if (count === 0) return NOTHING
  let low = 0
  let high = 0
  for (let index = 0; index < count; index += 1) {
    const span = supportOf(facts.obligors?.[index] ?? NOT_TOLD, pack, members)
    low += span.low
    high += span.high
  }
  return { low, high }
}

/** The facts the support rests on, in the order to ask; only those that can still move it. */
export function supportAsks(facts: Facts, pack: ResolvedPack, members: number | undefined): FactKey[] {
  const count = facts.obligorFamilies ?? facts.obligors?.length
  if (!known(count)) return ['obligorFamilies']
  const asks: FactKey[] = facts.obligorFamilies === undefined ? [] : ['obligorFamilies']
  for (let index = 0; index < count; index += 1) {
    const one = facts.obligors?.[index] ?? NOT_TOLD
    if (one.hardship === true) {
      asks.push(obligorFact(index, 'hardship'))
      continue
    }
    if (known(one.agreedFen)) {
      asks.push(obligorFact(index, 'hardship'), obligorFact(index, 'agreedFen'))
      continue
    }
    asks.push(
      obligorFact(index, 'hardship'),
      obligorFact(index, 'monthlyIncomeFen'),
      obligorFact(index, 'persons'),
    )
    const span = supportOf(one, pack, members)
    if (span.high === 0 || !known(one.persons)) continue
    asks.push(obligorFact(index, 'rigidFen'), obligorFact(index, 'supports'))
    // One who applies alone is the only one supported here, and a family that supports one supports only them.
    if (members !== 1 && one.supports !== 1) asks.push(obligorFact(index, 'supportsHere'))
  }
  return asks
}
