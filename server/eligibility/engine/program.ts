import type { Case } from './case.ts'
import type { Group } from './facts.ts'
import type { PackRow } from './pack-types.ts'
import type { ProgramId } from './program-ids.ts'
import type { Amount, Phrase } from './result.ts'
import type { Rule } from './rule.ts'

/** An amount together with the rules it rests on. */
export interface Computed {
  amount: Amount
  rows: readonly PackRow[]
}

/** One programme: its conditions, all of them needed, and its sum. */
export interface Program {
  id: ProgramId
  /** How much its questions matter against those of other programmes. */
  weight: number
  rules: readonly Rule[]
  /** Given to a person: `each` looks at everybody who may be of one of these groups. */
  people?: readonly Group[] | undefined
  /** Conditions of the one person, all needed beside `rules`, which look at the household. */
  each?: readonly Rule[]
  /** Better programmes in whose place this one stands back. */
  supersededBy?: readonly ProgramId[] | undefined
  /** Whether no answer can make it likely at this place and date. */
  stuck?: ((subject: Case) => boolean) | undefined
  /**
   * The sum; null where it cannot be computed. Called for a programme that is met (`ceiling`: unless ruled out).
   * @param people places of the persons it is met for; empty for the household
   */
  amount?: ((subject: Case, people: readonly number[]) => Computed | null) | undefined
  /** The sum is a ceiling, told as soon as the programme is not ruled out. */
  ceiling?: true | undefined
  /** Picks one of several sentences for what to do next. */
  next?: ((subject: Case) => string) | undefined
  /** Numbers for that sentence. */
  nextParams?: ((subject: Case) => Phrase['params']) | undefined
}
