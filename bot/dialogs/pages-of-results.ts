import type { ProgramResult } from '../../server/eligibility/engine/index.ts'

/** What is told at once. */
export type ResultPage = {
  readonly kind: 'likely' | 'unknown' | 'not'
  readonly results: readonly ProgramResult[]
}

/** Programmes a page; in 长辈版 fewer. What is open is told together, what is not given is one short page. */
const A_PAGE = 4
const A_PAGE_ELDER = 3
const OPEN_PER_LIKELY = 3

/** Not given only because something better is, or given already: no refusal. */
export const standsBack = ({ next }: ProgramResult): boolean => /\.(superseded|already)$/.test(next.key)

/** The results in the order in which they are told: what is likely, what is open, what is not. */
export function resultPages(programs: readonly ProgramResult[], elder: boolean): ResultPage[] {
  const size = elder ? A_PAGE_ELDER : A_PAGE
  const by = (kind: ResultPage['kind']) => programs.filter(({ verdict }) => verdict === kind)
  const refused = by('not')
  return [
    ...chunks(withSums(by('likely')), size).map((results): ResultPage => ({ kind: 'likely', results })),
    ...chunks(by('unknown'), size * OPEN_PER_LIKELY).map(
      (results): ResultPage => ({ kind: 'unknown', results }),
    ),
    ...(refused.length > 0 ? [{ kind: 'not' as const, results: refused }] : []),
  ]
}

/** How many programmes stand on the pages after the first ones. */
export function leftAfter(pages: readonly ResultPage[], shown: number): number {
  return pages.slice(shown).reduce((count, { results }) => count + results.length, 0)
}

/** Money first. */
const withSums = (likely: readonly ProgramResult[]) =>
  likely.toSorted((a, b) => Number(b.amount !== null) - Number(a.amount !== null))

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  )
}
