import type { Tri } from './floor/family.ts'

/** The programmes that all five ways decide. */
export const SUBSET = ['dibao', 'dibian', 'zhichuxing', 'tekun', 'linshi'] as const

export type Verdicts = Record<(typeof SUBSET)[number], Tri>

export const undecided = (): Verdicts => ({
  dibao: 'unknown',
  dibian: 'unknown',
  zhichuxing: 'unknown',
  tekun: 'unknown',
  linshi: 'unknown',
})
