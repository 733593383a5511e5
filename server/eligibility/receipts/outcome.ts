import { createHash } from 'node:crypto'
import type { ProgramId, ScreeningResult, Verdict } from '../engine/index.ts'

/** What a programme comes to, without its words. */
export interface Outcome {
  verdict: Verdict
  /** The sum, fen; null if there is none. */
  fen: number | null
}

/** A programme that comes to something else under other rules. */
export interface Difference {
  program: ProgramId
  before: Outcome
  now: Outcome
}

function outcomes({ programs }: ScreeningResult): [ProgramId, Outcome][] {
  return programs.map(({ program, verdict, amount }) => [program, { verdict, fen: amount?.fen ?? null }])
}

/** Names the verdicts and sums of a screening: two results with the same hash say the same. */
export function outcomeHash(result: ScreeningResult): string {
  return createHash('sha256')
    .update(JSON.stringify(outcomes(result)))
    .digest('base64url')
}

/** Programmes that come to something else now; one that was not there then has no verdict to differ from. */
export function differences(earlier: ScreeningResult, now: ScreeningResult): Difference[] {
  const known = new Map(outcomes(earlier))
  return outcomes(now).flatMap(([program, after]) => {
    const before = known.get(program)
    const same = !before || (before.verdict === after.verdict && before.fen === after.fen)
    return same ? [] : [{ program, before, now: after }]
  })
}
