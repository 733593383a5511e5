import { HOUSEHOLD_KEYS } from './household.ts'
import { type FactKey, type FactPlace, type Facts, factAt, factPlace } from './path.ts'

/** Facts of the household that fit into one number, one bit each by their place; all of them do. */
const BITS = 31

/** Which facts of the household the family has told, one bit each. */
export function toldBits(facts: Facts): number {
  let bits = 0
  for (let at = 0; at < HOUSEHOLD_KEYS.length; at += 1) {
    const key = HOUSEHOLD_KEYS[at]
    if (key !== undefined && facts[key] !== undefined && facts[key] !== null) bits |= 1 << at
  }
  return bits
}

/** The same of a fixed list; null if it names anything else. */
export function bitsOf(keys: readonly FactKey[]): number | null {
  let bits = 0
  for (const key of keys) {
    const order = factPlace(key)?.order ?? BITS
    if (order >= BITS) return null
    bits |= 1 << order
  }
  return bits
}

type Placed = Pick<FactPlace, 'address' | 'order'>
const NONE: Placed[] = []

/** Facts, each once, in the order of the questionnaire. */
export class InOrder {
  /** Those of the household, one bit each: they are named again and again. */
  private household = 0
  /** Those of people and relatives, in order. */
  private listed = NONE

  add(key: FactKey): void {
    const place = factPlace(key) ?? { address: key, order: Number.MAX_SAFE_INTEGER }
    if (place.order < BITS) this.household |= 1 << place.order
    else this.put(place)
  }

  addAll(keys: readonly FactKey[]): void {
    for (const key of keys) this.add(key)
  }

  /** Adds facts of the household, one bit each. */
  addBits(bits: number): void {
    this.household |= bits
  }

  /**
   * Adds those that the family has told.
   * @param told of the household, one bit each
   */
  addTold(keys: readonly FactKey[], facts: Facts, told: number): void {
    for (const key of keys) {
      const place = factPlace(key)
      if (place === null) continue
      if (place.order < BITS) this.household |= told & (1 << place.order)
      else if (factAt(facts, place.path) != null) this.put(place)
    }
  }

  get keys(): FactKey[] {
    const keys: FactKey[] = []
    for (let left = this.household; left !== 0; left &= left - 1) {
      const key = HOUSEHOLD_KEYS[31 - Math.clz32(left & -left)]
      if (key !== undefined) keys.push(key)
    }
    for (const { address } of this.listed) keys.push(address)
    return keys
  }

  /** Most come in order, so the place is looked for from the end. */
  private put(place: Placed): void {
    if (this.listed === NONE) this.listed = []
    const { listed } = this
    let at = listed.length
    while (at > 0 && (listed[at - 1]?.order ?? 0) > place.order) at -= 1
    if (at > 0 && listed[at - 1]?.address === place.address) return
    if (at === listed.length) listed.push(place)
    else listed.splice(at, 0, place)
  }
}
