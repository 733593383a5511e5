import type { ProgramResult, Verdict } from '../../eligibility/engine/index.ts'

/** gains: newly likely. loses: no longer likely. more, less: likely both times, another amount. other: the rest. */
export type Effect = 'gains' | 'loses' | 'more' | 'less' | 'other'

/** What a change does to one programme of one household. Amounts in fen, only where it is likely. */
export type Touched = {
  programme: string
  effect: Effect
  before: { verdict: Verdict; fen: number | null }
  after: { verdict: Verdict; fen: number | null }
}

type Result = Pick<ProgramResult, 'program' | 'verdict' | 'amount'>
type Side = Touched['before']

const sideOf = (result: Result | undefined): Side => ({
  verdict: result?.verdict ?? 'unknown',
  fen: result?.verdict === 'likely' ? (result.amount?.fen ?? null) : null,
})

/** The programmes whose verdict or amount differs; the others are left out. */
export function touchedBy(before: readonly Result[], after: readonly Result[]): Touched[] {
  return after.flatMap((result) => {
    const sides = {
      before: sideOf(before.find(({ program }) => program === result.program)),
      after: sideOf(result),
    }
    const effect = effectOf(sides.before, sides.after)
    return effect === null ? [] : [{ programme: result.program, effect, ...sides }]
  })
}

function effectOf(before: Side, after: Side): Effect | null {
  if (before.verdict === after.verdict && before.fen === after.fen) return null
  if (before.verdict !== 'likely' && after.verdict === 'likely') return 'gains'
  if (before.verdict === 'likely' && after.verdict !== 'likely') return 'loses'
  if (before.fen === null || after.fen === null) return 'other'
  return after.fen > before.fen ? 'more' : 'less'
}
