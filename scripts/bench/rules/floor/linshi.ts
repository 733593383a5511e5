import type { Facts } from '../../../../server/eligibility/engine/index.ts'
import { anyYes, told } from './answer.ts'
import type { Tri } from './family.ts'
import { familyHas } from './people.ts'

export function emergencyOf({ emergency }: Facts): Tri {
  if (emergency == null || emergency === 'other') return 'unknown'
  return emergency === 'none' ? 'no' : 'yes'
}

/** A jump in spending of a poor family; of others the county decides. */
export function jumpOf({ spendingJump, alreadyOn }: Facts, dibao: Tri, dibian: Tri): Tri {
  const jump = told(spendingJump)
  if (jump !== 'yes') return jump
  return anyYes(dibao, dibian, alreadyOn == null ? 'unknown' : told(alreadyOn !== 'none')) === 'yes'
    ? 'yes'
    : 'unknown'
}

/** Somebody without a job may have lost it: for the window to see. */
export function lostJobOf(facts: Facts): Tri {
  return familyHas(facts, 'jobless').has === 'no' ? 'no' : 'unknown'
}
