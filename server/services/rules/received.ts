import type { FamilyPortrait, FamilySign } from '../../eligibility/engine/portrait/family-portrait.ts'
import type { FamilyType } from '../contract.ts'

/** Types that programmes stand for (兜底 = 特困 and 低保, 支出, 急难, 关爱); seed S0 part 1(3). */
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
/** Whom a programme is given for. */
const SIGN_OF_PROGRAMME: Readonly<Record<string, FamilySign>> = {
  education: 'student',
  medical: 'ill',
  disability_living: 'disabled',
  disability_care: 'care',
  elder_care: 'elder',
  orphan: 'child',
  unattended: 'child',
  hardship_child: 'child',
}

/** What the help that a family receives says of it. */
export function receivedPortrait(programmes: readonly string[]): FamilyPortrait {
  return {
    types: [...new Set(programmes.flatMap((one) => TYPE_OF_PROGRAMME[one] ?? []))],
    signs: [...new Set(programmes.flatMap((one) => SIGN_OF_PROGRAMME[one] ?? []))],
    oldest: null,
  }
}
