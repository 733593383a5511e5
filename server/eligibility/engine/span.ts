import type { Tri } from './tri.ts'

/** A sum known only to lie between two bounds, both included; equal bounds: known exactly. Fen a month. */
export interface Span {
  readonly low: number
  readonly high: number
}

export const NOTHING: Span = { low: 0, high: 0 }
/** Anything from nothing on. */
export const OPEN: Span = { low: 0, high: Number.POSITIVE_INFINITY }

/** Whether the sum is below a line (`lt`) or at most at it (`lte`); unknown while the bounds lie on both sides. */
export function under(sum: Span, edge: 'lt' | 'lte', line: number): Tri {
  if (edge === 'lt') return sum.high < line ? 'yes' : sum.low >= line ? 'no' : 'unknown'
  return sum.high <= line ? 'yes' : sum.low > line ? 'no' : 'unknown'
}

/** Whether the sum is exactly known. */
export function exact(sum: Span): boolean {
  return sum.low === sum.high
}
