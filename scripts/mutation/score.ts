import type { Stryker } from '@stryker-mutator/core'

export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

const FOUND: readonly string[] = ['Killed', 'Timeout']
const MISSED: readonly string[] = ['Survived', 'NoCoverage']

/** What a run comes to. */
export interface Score {
  /** Mutants that a test noticed. */
  found: number
  /** Mutants that count: noticed or not. */
  all: number
  missed: readonly Mutant[]
}

/** Counts the mutants of a run. */
export function score(mutants: readonly Mutant[]): Score {
  const found = mutants.filter(({ status }) => FOUND.includes(status)).length
  const missed = mutants.filter(({ status }) => MISSED.includes(status))
  return { found, all: found + missed.length, missed }
}

/** Share of mutants found, in percent with one digit, rounded down so that it never flatters. */
export function percent({ found, all }: Score): string {
  return all === 0 ? '0.0' : (Math.floor((found / all) * 1000) / 10).toFixed(1)
}
