import type { Sum } from './amounts.ts'
import type { Tri } from './family.ts'

/** One programme's answer: verdict, sum, and a code for every condition that carries the verdict. */
export interface Answer {
  met: Tri
  sum: Sum | null
  reasons: string[]
}

export const fresh = (): Answer => ({ met: 'yes', sum: null, reasons: [] })

/** Puts one more condition to a programme that needs them all. */
export function needs(answer: Answer, code: string, one: Tri): void {
  if (one === 'no') {
    if (answer.met !== 'no') answer.reasons.length = 0
    answer.met = 'no'
  } else if (one === 'unknown' && answer.met === 'yes') {
    answer.met = 'unknown'
    answer.reasons.length = 0
  }
  if (one === answer.met) answer.reasons.push(code)
}

export function not(one: Tri): Tri {
  return one === 'yes' ? 'no' : one === 'no' ? 'yes' : 'unknown'
}

export function told(value: boolean | null | undefined): Tri {
  return value == null ? 'unknown' : value ? 'yes' : 'no'
}

export function anyYes(a: Tri, b: Tri, c: Tri): Tri {
  if (a === 'yes' || b === 'yes' || c === 'yes') return 'yes'
  return a === 'unknown' || b === 'unknown' || c === 'unknown' ? 'unknown' : 'no'
}
