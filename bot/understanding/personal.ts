import { COMMA, EDGES, LEFT_OVER, PERSONAL } from './data/personal-vocabulary.ts'

/** The words without names, numbers and addresses; null when there are none in them. */
export function withoutPersonal(text: string): string | null {
  const left = PERSONAL.reduce((all, pattern) => all.replace(pattern, COMMA), text)
  return left === text ? null : left.replace(LEFT_OVER, COMMA).replace(EDGES, '')
}
