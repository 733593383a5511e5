/**
 * The code with all mutants in it asks at each spot whether a mutant is on, and counts that the spot was reached:
 * ten times slower than without. Once counted, reaching counts no more, and asking is comparing two numbers.
 */
export function lighten(source: string): string {
  return source
    .replaceAll(/\bstryCov_9fa48\((?:"\d+"[,\s]*)+\)/g, '0')
    .replaceAll(/\bstryMutAct_9fa48\("(\d+)"\)/g, `(${ACTIVE} === $1 && ${HIT}())`)
}

/** What lightened code knows: the number of the mutant that is on, and what is called when its spot is reached. */
export const ACTIVE = 'active_9fa48'
export const HIT = 'hit_9fa48'

export interface Active {
  mutant: number
  /** True, or throws once the spot was reached too often. */
  hit(): boolean
}

/** No mutant is on. */
export const NONE: Active = { mutant: -1, hit: () => true }

/** A mutant that is on until its spot was reached more often than a run that ends can reach it. */
export function counted(mutant: number, limit: number) {
  const active = {
    mutant,
    hits: 0,
    hit(): boolean {
      active.hits += 1
      if (active.hits > limit) throw new Error('this mutant never ends')
      return true
    },
  }
  return active
}
