import type { Program } from '../program.ts'
import { DANRENBAO } from './danrenbao.ts'
import { DIBAO } from './dibao.ts'
import { DIBIAN } from './dibian.ts'
import { LINSHI } from './linshi.ts'

/** Every programme, in the order in which they are decided: a later one may rest on an earlier one. */
export const PROGRAMS: readonly Program[] = [DIBAO, DIBIAN, DANRENBAO, LINSHI]
