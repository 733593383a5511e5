import type { Scenario } from '../draft.ts'
import { CHILDREN } from './children.ts'
import { COUNTED } from './counted.ts'
import { ELDERS } from './elders.ts'
import { FAULTY } from './faulty.ts'
import { HEALTH } from './health.ts'
import { PROPERTY } from './property.ts'
import { WORK } from './work.ts'

/** Every situation of the policy facts that a register of households can show. */
export const SCENARIOS: readonly Scenario[] = [
  ...ELDERS,
  ...HEALTH,
  ...COUNTED,
  ...CHILDREN,
  ...WORK,
  ...PROPERTY,
  ...FAULTY,
]
