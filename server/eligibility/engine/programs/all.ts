import type { Program } from '../program.ts'
import { inOneShape, type Rule } from '../rule.ts'
import { DANRENBAO } from './danrenbao.ts'
import { DIBAO } from './dibao.ts'
import { DIBIAN } from './dibian.ts'
import { DISABILITY_CARE } from './disability-care.ts'
import { DISABILITY_LIVING } from './disability-living.ts'
import { DISASTER } from './disaster.ts'
import { EDUCATION } from './education.ts'
import { ELDER_CARE } from './elder-care.ts'
import { EMPLOYMENT } from './employment.ts'
import { FUNERAL } from './funeral.ts'
import { GANGXING } from './gangxing.ts'
import { HARDSHIP_CHILD } from './hardship-child.ts'
import { DILAPIDATED, HOUSING } from './housing.ts'
import { LEGAL_AID } from './legal-aid.ts'
import { LINSHI } from './linshi.ts'
import { MEDICAL } from './medical.ts'
import { ORPHAN } from './orphan.ts'
import { TEKUN } from './tekun.ts'
import { UNATTENDED } from './unattended.ts'
import { CABLE, ELECTRICITY, PRICE } from './utilities.ts'
import { ZHICHUXING } from './zhichuxing.ts'

const NO_RULES: readonly Rule[] = []

/** The same programme in the one shape that all of them have, which is read faster. */
function shape({ id, weight, rules, people, each = NO_RULES, supersededBy, ...rest }: Program): Program {
  const { stuck, amount, ceiling, next, nextParams } = rest
  const shapes = { rules: rules.map(inOneShape), each: each.map(inOneShape) }
  return { id, weight, ...shapes, people, supersededBy, stuck, amount, ceiling, next, nextParams }
}

/** Every programme, in the order in which they are decided: a later one may rest on an earlier one. */
export const PROGRAMS: readonly Program[] = [
  DIBAO,
  DIBIAN,
  TEKUN,
  DANRENBAO,
  ZHICHUXING,
  GANGXING,
  LINSHI,
  ORPHAN,
  UNATTENDED,
  HARDSHIP_CHILD,
  DISABILITY_LIVING,
  DISABILITY_CARE,
  MEDICAL,
  EDUCATION,
  HOUSING,
  DILAPIDATED,
  EMPLOYMENT,
  DISASTER,
  ELDER_CARE,
  PRICE,
  ELECTRICITY,
  CABLE,
  LEGAL_AID,
  FUNERAL,
].map(shape)
