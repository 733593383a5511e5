import type { ProgramId, ProgramResult } from '../../../server/eligibility/engine/index.ts'

/** What a programme is about, in the order in which people look for it. */
export const THEMES = ['living', 'medical', 'school', 'home', 'disabled', 'child', 'elder', 'other'] as const
export type Theme = (typeof THEMES)[number]

const THEME_OF: Readonly<Record<ProgramId, Theme>> = {
  dibao: 'living',
  dibian: 'living',
  danrenbao: 'living',
  zhichuxing: 'living',
  gangxing: 'living',
  tekun: 'living',
  linshi: 'living',
  medical: 'medical',
  education: 'school',
  housing: 'home',
  dilapidated: 'home',
  disaster: 'home',
  disability_living: 'disabled',
  disability_care: 'disabled',
  orphan: 'child',
  unattended: 'child',
  hardship_child: 'child',
  elder_care: 'elder',
  employment: 'other',
  price: 'other',
  electricity: 'other',
  cable: 'other',
  legal_aid: 'other',
  funeral: 'other',
}

/** A result worked out here, or one that the server has said. */
interface Sortable extends Pick<ProgramResult, 'verdict'> {
  next: { key: string }
}

/** Programmes as a tired person can take them in. */
export interface SortedPrograms<P> {
  likely: readonly P[]
  open: readonly P[]
  /** Not needed, because a better one is likely: no refusal. */
  covered: readonly P[]
  not: readonly P[]
}

const isCovered = ({ next }: Sortable) => next.key.endsWith('.superseded')

/** Sorts by what is worth reading first; within a kind the order of the programmes stays. */
export function sortPrograms<P extends Sortable>(programs: readonly P[]): SortedPrograms<P> {
  const own = programs.filter((one) => !isCovered(one))
  const of = (verdict: P['verdict']) => own.filter((one) => one.verdict === verdict)
  return { likely: of('likely'), open: of('unknown'), covered: programs.filter(isCovered), not: of('not') }
}

/** Programmes theme by theme; themes without one are left out. */
export function byTheme(
  programs: readonly ProgramResult[],
): { theme: Theme; programs: readonly ProgramResult[] }[] {
  return THEMES.map((theme) => ({
    theme,
    programs: programs.filter((one) => THEME_OF[one.program] === theme),
  })).filter((group) => group.programs.length > 0)
}
