import { type FactKey, type Facts, factAt, factPlace } from './path.ts'

/** Facts, each once, in the order of the questionnaire. */
export class InOrder {
  readonly keys: FactKey[] = []
  private readonly orders: number[] = []
  /** Those of the household that are in already, one bit each: they are named again and again. */
  private household = 0

  add(key: FactKey): void {
    this.put(key, factPlace(key)?.order ?? Number.MAX_SAFE_INTEGER)
  }

  addAll(keys: readonly FactKey[]): void {
    for (const key of keys) this.add(key)
  }

  /** Adds those that the family has told. */
  addTold(keys: readonly FactKey[], facts: Facts): void {
    for (const key of keys) {
      const place = factPlace(key)
      if (place !== null && factAt(facts, place.path) != null) this.put(key, place.order)
    }
  }

  /** Most come in order, so the place is looked for from the end. */
  private put(key: FactKey, order: number): void {
    const { keys, orders } = this
    if (order < 31) {
      const bit = 1 << order
      if (this.household & bit) return
      this.household |= bit
    }
    let at = orders.length
    while (at > 0 && (orders[at - 1] ?? 0) > order) at -= 1
    if (at > 0 && keys[at - 1] === key) return
    if (at === orders.length) {
      keys.push(key)
      orders.push(order)
    } else {
      keys.splice(at, 0, key)
      orders.splice(at, 0, order)
    }
  }
}
