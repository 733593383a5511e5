import type { FactKey, FactValue } from './facts.ts'
import type { Grade } from './pack-types.ts'

/** Programmes of this version: dibao 低保, dibian 低边, danrenbao 单人保, linshi 临时救助. */
export type ProgramId = 'dibao' | 'dibian' | 'danrenbao' | 'linshi'

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
  /** Day from which the cited value applies, YYYY-MM-DD. */
  validFrom: string
}

/** One reason for a verdict. */
export interface Reason extends Phrase {
  /** What this reason says of its condition. */
  met: 'yes' | 'no' | 'unknown'
  citations: readonly Citation[]
}

/** Why the window has the last word on a number used here. */
export interface Confirm {
  code: 'stale' | 'derived' | 'weak_source' | 'other_place' | 'no_rule'
  /** Sentence in the namespace `eligibility`. */
  phrase: Phrase
  citation: Citation | null
}

/** One line of the sum, as done on paper. */
export interface AmountLine extends Phrase {
  fen: number
}

/** `monthly`: computed sum a month for the household; `ceiling`: the most that may be given, never a promise. */
export interface Amount {
  kind: 'monthly' | 'ceiling'
  fen: number
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

/** What one programme comes to. */
export interface ProgramResult {
  program: ProgramId
  verdict: Verdict
  amount: Amount | null
  reasons: readonly Reason[]
  /** Facts the verdict rests on. */
  usedFacts: readonly FactKey[]
  /** Unanswered facts that could still change the verdict; empty once it is definite. */
  missingFacts: readonly FactKey[]
  /** Smallest change for each fact that alone turns the verdict, the easiest first. */
  whatWouldChange: readonly Change[]
  nextStep: Phrase
  /** Empty if every number used is current and from the place's own rule. */
  confirmAtWindow: readonly Confirm[]
}

/** The answer to one screening. */
export interface ScreeningResult {
  /** null while the place is unknown. */
  region: string | null
  asOf: string
  /** Names the rules used, for a receipt. */
  packVersion: string
  programs: readonly ProgramResult[]
  /** The one fact to ask next; null when no further answer can change anything. */
  nextQuestion: FactKey | null
}
