import { cite } from './cite.ts'
import { yuan } from './money.ts'
import type { PackRow, ResolvedPack } from './pack-types.ts'
import type { Computed } from './program.ts'
import type { Amount, AmountLine } from './result.ts'

/** The parts of a sum; `possibleFen` counts only if it is more. */
export interface Sum extends Pick<Amount, 'kind' | 'fen' | 'period' | 'per'> {
  possibleFen?: number
  lines: readonly AmountLine[]
}

/** Puts a sum together with the rows it rests on; absent rows are left out. */
export function sum(pack: ResolvedPack, parts: Sum, ...rows: (PackRow | undefined)[]): Computed {
  const { kind, fen, period, per, lines, possibleFen = fen } = parts
  const used = rows.filter((row) => row !== undefined)
  const citations = used.map((row) => cite(row, pack))
  const possible = possibleFen > fen ? possibleFen : null
  return {
    amount: { kind, fen, period, per, possibleFen: possible, lines, citations },
    rows: used,
  }
}

/** One line of a sum. */
export function line(key: string, fen: number, params: AmountLine['params']): AmountLine {
  return { key: `amount.${key}`, params, fen }
}

/** One line of the same sum for several people. */
export function each(key: string, fen: number, people: number): AmountLine {
  return line(key, fen * people, { each: yuan(fen), people, total: yuan(fen * people) })
}
