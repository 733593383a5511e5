import { ALL, CHILDREN, EACH } from './data/children-vocabulary.ts'
import type { Trait } from './heard.ts'
import { countOf } from './numbers.ts'
import { traitsOf } from './traits.ts'

/** Several children at once, each with what is told of it; null where it is not told of each. */
export function childrenIn(text: string): readonly (readonly Trait[])[] | null {
  const [, said, rest = ''] = CHILDREN.exec(text) ?? []
  const count = countOf(said)
  if (!count) return null
  const [sentence = ''] = rest.split(/[\u3002!?;\n]/)
  const told = traits(sentence)
  if (ALL.test(sentence) && told.length > 0 && !EACH.test(sentence)) return Array(count).fill(told)
  const parts = sentence.split(EACH).slice(1)
  const each = parts.map(traits)
  return each.length === count && each.every((one) => one.length > 0) ? each : null
}

/** Of one of several only school and age are surely told of the child itself. */
const traits = (text: string): Trait[] =>
  traitsOf({ who: 'child', text, named: 'each', lead: '' }).filter(
    ({ key }) => key === 'study' || key === 'age',
  )
