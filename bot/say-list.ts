import type { Words } from './model.ts'
import { say } from './moves.ts'

/** Several words as one: "低保、低边、临时救助". */
export function sayList([first, ...rest]: readonly Words[], mark: 'and' | 'then' = 'and'): Words {
  return rest.reduce<Words>((all, next) => say(`list.${mark}`, { all, next }), first ?? say('fact.none'))
}
