/** Numbers that look random and are the same in every run. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** In [0, 1); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(values: readonly [T, ...T[]]): T {
    return values[this.between(0, values.length - 1)] ?? values[0]
  }

  /** The first value mostly, as in life; one of the others now and then. */
  mostly<T>(usual: T, share: number, others: readonly [T, ...T[]]): T {
    return this.chance(share) ? usual : this.pick(others)
  }
}
