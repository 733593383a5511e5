import { type FactValue, factPath, memberFact } from '../../../../server/eligibility/engine/index.ts'
import { readFacts } from '../read-facts.ts'
import type { Told } from './told.ts'

/** What is read in a message of which nothing is known, as in `Told`; what people are to each other left out. */
export function tell(text: string): Record<string, FactValue> {
  const { facts, people } = readFacts(text, { facts: {} })
  const named = facts.flatMap(({ key, value }): [string, FactValue][] => {
    const path = factPath(key)
    if (path?.of !== 'members') return [[key, value]]
    if (path.key === 'relation') return []
    const self = facts.some((one) => one.key === memberFact(path.index, 'relation') && one.value === 'self')
    const who = self ? 'self' : people[path.index] || '?'
    const nth = people.slice(0, path.index + 1).filter((one) => one === who).length
    return [[`${who}${nth > 1 ? nth : ''}.${path.key}`, value]]
  })
  return Object.fromEntries(named)
}

export type Score = {
  readonly recall: number
  readonly precision: number
  /** "message: fact", each. */
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Of the facts told, how many are heard; of those heard, how many are right. */
export function scoreOf(messages: readonly Told[]): Score {
  const missed: string[] = []
  const wrong: string[] = []
  let right = 0
  for (const [text, told] of messages) {
    const heard = tell(text)
    for (const [key, value] of Object.entries(told))
      if (heard[key] === value) right += 1
      else missed.push(`${text}: ${key} ${value}`)
    for (const [key, value] of Object.entries(heard))
      if (told[key] !== value) wrong.push(`${text}: ${key} ${value}`)
  }
  const share = (others: number) => (right + others === 0 ? 1 : right / (right + others))
  return { recall: share(missed.length), precision: share(wrong.length), missed, wrong }
}
