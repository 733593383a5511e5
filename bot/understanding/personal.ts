import { COMMA, EDGES, LEFT_OVER, PERSONAL } from './data/personal-vocabulary.ts'

const WIDE_DIGITS = /[\uff10-\uff19]/g

/** The words without names, numbers and addresses; null when there are none in them. */
export function withoutPersonal(text: string): string | null {
  const plain = text.replace(WIDE_DIGITS, (digit) => digit.normalize('NFKC'))
  const left = PERSONAL.reduce((all, pattern) => all.replace(pattern, COMMA), plain)
  return left === plain ? null : left.replace(LEFT_OVER, COMMA).replace(EDGES, '')
}
