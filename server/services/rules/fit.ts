import type { FamilyType, Tag } from '../contract.ts'

/** What is known of a family: its types and what it needs. Nothing known is not "nothing fits". */
export type FamilySigns = { types: readonly FamilyType[]; needs: readonly Tag[] }
export type Offer = {
  forTypes: readonly string[]
  tag: string
  /** How near it is meant for: the digits of the region it names, 2 to 12. */
  near: number
  freeThisMonth: number | null
}
/** Why it comes first, by name. */
export type FitReason = { type: FamilyType } | { need: Tag }

/**
 * Types that programmes stand for (兜底 = 特困 and 低保, 支出, 急难, 关爱), for families whose portrait has not been computed
 * yet; seed S0 part 1(3).
 */
const TYPE_OF_PROGRAMME: Readonly<Record<string, FamilyType>> = {
  tekun: 'doudi',
  dibao: 'doudi',
  danrenbao: 'doudi',
  zhichuxing: 'zhichu',
  linshi: 'jinan',
  disability_care: 'guanai',
  elder_care: 'guanai',
  orphan: 'guanai',
  unattended: 'guanai',
  hardship_child: 'guanai',
}
/** What one of the five helps is for. */
const NEEDS_OF_PROGRAMME: Readonly<Record<string, Tag>> = {
  tekun: 'hardship',
  dibao: 'hardship',
  education: 'learning',
  medical: 'medical',
  disability_care: 'medical',
  elder_care: 'elderly',
  orphan: 'youth',
  unattended: 'youth',
  hardship_child: 'youth',
}

/** What the help that a family receives says of it. */
export function signsOfProgrammes(programmes: readonly string[]): FamilySigns {
  return {
    types: [...new Set(programmes.flatMap((one) => TYPE_OF_PROGRAMME[one] ?? []))],
    needs: [...new Set(programmes.flatMap((one) => NEEDS_OF_PROGRAMME[one] ?? []))],
  }
}

/** Why a project fits this family; empty: nothing says so, which does not exclude anybody. */
export function fitReasons(offer: Offer, family: FamilySigns): FitReason[] {
  return [
    ...family.types.filter((type) => offer.forTypes.includes(type)).map((type) => ({ type })),
    ...family.needs.filter((need) => need === offer.tag).map((need) => ({ need })),
  ]
}

/** The higher, the sooner it is shown: what fits, what is for everybody, what is near, what has room. */
export function weight(offer: Offer, family: FamilySigns): number {
  const fits = fitReasons(offer, family).length
  const forAll = offer.forTypes.length === 0 ? 1 : 0
  const room = offer.freeThisMonth === 0 ? 0 : 1
  return fits * 1000 + forAll * 100 + room * 50 + offer.near
}
