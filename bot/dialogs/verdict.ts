import { appliesOnline, type Programme } from '../../server/applications/contract/programmes.ts'
import {
  type Amount,
  type Citation,
  type Facts,
  factsTold,
  type Phrase,
  type ProgramResult,
  screenOn,
  yuan,
} from '../../server/eligibility/engine/index.ts'
import type { Knowledge, ScreeningCard, State, Words } from '../model.ts'
import { say } from '../moves.ts'
import { sayList } from '../say-list.ts'
import { screenable } from '../screenable.ts'

/** A sentence of the engine. */
export const phrase = ({ key, params }: Phrase): Words => ({ key: `eligibility:${key}`, params })

export const programmeName = (program: string): Words => ({ key: `eligibility:program.${program}.name` })

export const citationParams = ({ doc, docEn, clause, clauseEn }: Citation) => ({
  doc,
  docEn,
  clause,
  clauseEn,
})

/** Every programme for what was told so far. */
export function programmesOf(facts: Facts, { today, packs }: Knowledge): readonly ProgramResult[] {
  return screenOn(screenable(facts), today, packs).programs
}

/**
 * For an application, of what can be applied for here: what is likely; if nothing is, what is still open. Nothing
 * while nothing was told.
 */
export function hopefulProgrammes(facts: Facts, knowledge: Knowledge): Programme[] {
  if (factsTold(facts).length === 0) return []
  const programs = programmesOf(facts, knowledge)
  const by = (verdict: string) =>
    programs
      .filter((one) => one.verdict === verdict)
      .map(({ program }) => program)
      .filter(appliesOnline)
  const likely = by('likely')
  return likely.length > 0 ? likely : by('unknown')
}

/** Names of what is likely but has a window of its own; null where there is none. */
export function elsewhere(results: readonly ProgramResult[]): Words | null {
  const names = results
    .filter(({ program, verdict }) => verdict === 'likely' && !appliesOnline(program))
    .map(({ program }) => programmeName(program))
  return names.length > 0 ? sayList(names) : null
}

/** "很可能符合", shorter in 长辈版. */
export const verdictWords = ({ elder }: State, { verdict }: ProgramResult): Words => ({
  key: `eligibility:verdict.${verdict}${elder ? '_elder' : ''}`,
})

/** Sums are computed by the engine from the pack; here they only get their words. */
export function amountWords({ amount, verdict }: ProgramResult): Words | null {
  if (!amount || verdict === 'not') return null
  return say(`sum.${amount.kind}_${amount.period}`, { yuan: yuan(amount.fen) })
}

/** The sum as done on paper; nothing where there is nothing to add up. */
export function arithmetic(amount: Amount | null): Words[] {
  return (amount?.lines ?? []).map(phrase)
}

/** One programme as it is shown large, with every reason and clause. */
export function cardLine(result: ProgramResult): ScreeningCard['lines'][number] {
  return {
    program: result.program,
    verdict: result.verdict,
    amount: amountWords(result),
    reasons: result.reasons.map(phrase),
    citations: result.reasons.flatMap((reason) => reason.citations).map(citationParams),
  }
}
