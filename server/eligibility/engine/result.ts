import type { FactKey, FactValue } from './facts.ts'
import type { CountedBy } from './family/counting.ts'
import type { Grade } from './pack-types.ts'
import type { ProgramId } from './program-ids.ts'

export type { ProgramId } from './program-ids.ts'

/** An estimate, never a decision: that belongs to the township and the county (Z1 art. 11). */
export type Verdict = 'likely' | 'not' | 'unknown'

/** A sentence in the locale namespace `eligibility`; params are ready to print (money already in yuan). */
export interface Phrase {
  key: string
  params: Readonly<Record<string, string | number>>
}

/** Where a rule or a number comes from. */
export interface Citation {
  tag: string
  doc: string
  docEn: string
  clause: string
  clauseEn: string
  url?: string
  grade: Grade
  /** Day from which the cited value applies, YYYY-MM-DD; '' where no copy of the text prints one. */
  validFrom: string
}

/** One reason for a verdict. */
export interface Reason extends Phrase {
  /** What this reason says of its condition. */
  met: 'yes' | 'no' | 'unknown'
  /** The person it speaks of, by place in `members`; null: the household. */
  member: number | null
  citations: readonly Citation[]
}

/** Why the window has the last word on a number used here. */
export interface Confirm {
  code: 'stale' | 'derived' | 'planned' | 'weak_source' | 'other_place' | 'no_rule'
  /** Sentence in the namespace `eligibility`. */
  phrase: Phrase
  citation: Citation | null
}

/** One line of the sum, as done on paper. */
export interface AmountLine extends Phrase {
  fen: number
}

/** `exact`: the computed sum; `ceiling`: the most that may be given, never a promise. */
export interface Amount {
  kind: 'exact' | 'ceiling'
  fen: number
  period: 'month' | 'year' | 'once'
  /** Whom the sum is for: the household together, or the people named in `ProgramResult.people`, together. */
  per: 'household' | 'people'
  /** A higher sum that applies if the place confirms an unproven rule (e.g. the 30% floor); else null. */
  possibleFen: number | null
  lines: readonly AmountLine[]
  citations: readonly Citation[]
}

/** The smallest change in one fact that turns the verdict. */
export interface Change {
  fact: FactKey
  from: FactValue
  to: FactValue
  /** The verdict after the change. */
  verdict: Verdict
  phrase: Phrase
}

/** What one programme comes to for one person of the family. */
export interface PersonResult {
  /** Place in `members`; the list's length for a person not described yet. */
  member: number
  verdict: Verdict
}

/** What one programme comes to. */
export interface ProgramResult {
  program: ProgramId
  verdict: Verdict
  /** Person by person, for programmes that are given to a person; else empty. */
  people: readonly PersonResult[]
  amount: Amount | null
  reasons: readonly Reason[]
  /** Facts the verdict rests on. */
  used: readonly FactKey[]
  /** Unanswered facts that could still change the verdict; empty once it is definite. */
  missing: readonly FactKey[]
  next: Phrase
  /** Empty if every number used is current and from the place's own rule. */
  confirmAtWindow: readonly Confirm[]
}

/** How one listed person is counted (N1 art. 7). */
export interface CountedMember {
  member: number
  counted: 'yes' | 'no' | 'unknown'
  by: CountedBy
}

/** The five types of assistance 五型: 兜底, 支出, 急难, 发展, 关爱. */
export type TypeId = 'doudi' | 'zhichu' | 'jinan' | 'fazhan' | 'guanai'

/** Whether the family is of one of the five types, and why. */
export interface TypeResult {
  type: TypeId
  met: 'yes' | 'no' | 'unknown'
  reasons: readonly Phrase[]
}

/** The answer to one screening. */
export interface ScreeningResult {
  /** null while the place is unknown. */
  region: string | null
  asOf: string
  /** Names the rules used, for a receipt. */
  packVersion: string
  programs: readonly ProgramResult[]
  types: readonly TypeResult[]
  counted: readonly CountedMember[]
  /** The one fact to ask next; null when no further answer can change anything. */
  nextQuestion: FactKey | null
}
