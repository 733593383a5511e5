/** Luck that can be had again: the same seed, the same throws (mulberry32). */
export type Luck = {
  /** A number from 0 on, below `n`. */
  below(n: number): number
  /** True in `percent` of a hundred. */
  chance(percent: number): boolean
  /** One of them; undefined: there is none. */
  one<T>(list: readonly T[]): T | undefined
}

export function luckOf(seed: number): Luck {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, chance: (percent) => below(100) < percent, one: (list) => list[below(list.length)] }
}
