import {
  checkFacts,
  type Facts,
  type FactValue,
  readFact,
  withAnswer,
} from '../../../server/eligibility/engine/index.ts'
import type { HeardFact } from './heard.ts'

/** Facts put in one by one: what is known stays, and what cannot be true with it is set aside. */
export class Fitting {
  readonly taken: HeardFact[] = []
  readonly clashes: HeardFact[] = []
  facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }

  /** @returns whether it stands in the facts now, newly or from before */
  add(fact: HeardFact): boolean {
    const known = readFact(this.facts, fact.key)
    if (known !== undefined && known !== null) {
      if (known === fact.value) return true
      if (!isNear(known, fact)) this.clashes.push(fact)
      return false
    }
    const next = withAnswer(this.facts, fact.key, fact.value)
    if (checkFacts(next)) {
      this.clashes.push(fact)
      return false
    }
    this.facts = next
    this.taken.push(fact)
    return true
  }
}

/** "两千多" after "2100" says the same. */
function isNear(known: FactValue, { value, rough }: HeardFact): boolean {
  if (!rough || typeof known !== 'number' || typeof value !== 'number') return false
  return Math.abs(known - value) <= value / 5
}
