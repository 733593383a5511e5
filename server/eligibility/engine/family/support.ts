import type { FactKey, Facts, Obligor } from '../facts.ts'
import type { ResolvedPack } from '../pack-types.ts'
import { NOTHING, OPEN, type Span } from '../span.ts'

const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/**
 * What one family living apart must give, fen a month (Z10): (its income − dibian line × its heads − its
 * necessary medical and education spending) ÷ the people it must support, never below 0; an agreement or court
 * document overrides; a family itself in hardship gives 0. Bounds while something is not known.
 */
export function supportOf(one: Obligor, pack: ResolvedPack): Span {
  if (one.hardship === true) return NOTHING
  if (known(one.agreedFen)) return { low: one.hardship === false ? one.agreedFen : 0, high: one.agreedFen }
  const line = pack.lines.dibian
  if (line === undefined || !known(one.monthlyIncomeFen) || !known(one.persons)) return OPEN
  const before = Math.max(0, one.monthlyIncomeFen - (line * one.persons) / 12)
  if (before === 0) return NOTHING
  const after = known(one.rigidFen) ? Math.max(0, before - one.rigidFen) : undefined
  if (after === 0) return NOTHING
  const heads = known(one.supports) ? Math.max(1, one.supports) : undefined
  const settled = after !== undefined && heads !== undefined && one.hardship === false
  return { low: settled ? after / heads : 0, high: (after ?? before) / (heads ?? 1) }
}

/** The support from all families living apart. */
export function supportOfAll(facts: Facts, pack: ResolvedPack): Span {
  const count = facts.obligorFamilies ?? facts.obligors?.length
  if (!known(count)) return OPEN
  if (count === 0) return NOTHING
  let low = 0
  let high = 0
  for (let index = 0; index < count; index += 1) {
    const span = supportOf(facts.obligors?.[index] ?? {}, pack)
    low += span.low
    high += span.high
  }
  return { low, high }
}

/** The facts the support rests on, in the order to ask; only those that can still move it. */
export function supportAsks(facts: Facts, pack: ResolvedPack): FactKey[] {
  const count = facts.obligorFamilies ?? facts.obligors?.length
  if (!known(count)) return ['obligorFamilies']
  const asks: FactKey[] = facts.obligorFamilies === undefined ? [] : ['obligorFamilies']
  for (let index = 0; index < count; index += 1) {
    const one = facts.obligors?.[index] ?? {}
    if (one.hardship === true) {
      asks.push(`obligors.${index}.hardship`)
      continue
    }
    if (known(one.agreedFen)) {
      asks.push(`obligors.${index}.hardship`, `obligors.${index}.agreedFen`)
      continue
    }
    asks.push(`obligors.${index}.hardship`, `obligors.${index}.monthlyIncomeFen`, `obligors.${index}.persons`)
    const span = supportOf(one, pack)
    if (span.high > 0 && known(one.persons))
      asks.push(`obligors.${index}.rigidFen`, `obligors.${index}.supports`)
  }
  return asks
}
