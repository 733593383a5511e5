import { type Citation, type ProgramResult, screenOn, yuan } from '../../server/eligibility/engine/index.ts'
import type { Reply, ScreeningCard, State, Words } from '../model.ts'
import { plain, say } from '../moves.ts'

/** The verdicts in words and as a card: what is likely first, then what is open, then what is not. */
export function verdictReply(state: State, today: string, lead: readonly Words[]): Omit<Reply, 'buttons'> {
  const { programs } = screenOn(state.facts, today)
  const order = ['likely', 'unknown', 'not']
  const sorted = programs.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const hopeful = sorted.some((program) => program.verdict !== 'not')
  return {
    text: [
      ...lead,
      plain(state, hopeful ? 'screen.result' : 'screen.result_none'),
      ...sorted.flatMap((program) => programWords(state, program)),
      { key: 'eligibility:disclaimer' },
      ...(state.elder ? [] : [say(hopeful ? 'screen.then_apply' : 'screen.then_person')]),
    ],
    card: { kind: 'screening', lines: sorted.map(cardLine) },
  }
}

/** For an application: what is likely; if nothing is, what is still open. */
export function hopefulProgrammes(facts: State['facts'], today: string): string[] {
  const { programs } = screenOn(facts, today)
  const by = (verdict: string) => programs.filter((one) => one.verdict === verdict).map((one) => one.program)
  const likely = by('likely')
  return likely.length > 0 ? likely : by('unknown')
}

function programWords(state: State, result: ProgramResult): Words[] {
  const { program, verdict, reasons, confirmAtWindow } = result
  const name: Words = { key: `eligibility:program.${program}.name` }
  const amount = amountWords(result)
  const judged: Words = { key: `eligibility:verdict.${verdict}${state.elder ? '_elder' : ''}` }
  const line = say(amount ? 'screen.line_amount' : 'screen.line', {
    name,
    verdict: judged,
    ...(amount ? { amount } : {}),
  })
  if (state.elder) return [line]
  const reason = reasons.find((one) => one.met === decisive(verdict)) ?? reasons[0]
  const citation = reason?.citations[0]
  return [
    line,
    ...(reason ? [say('screen.because', { reason: phrase(reason) })] : []),
    ...(citation ? [say('screen.by', citationParams(citation))] : []),
    ...(verdict !== 'not' && confirmAtWindow.length > 0 ? [{ key: 'eligibility:confirm.title' }] : []),
  ]
}

function decisive(verdict: ProgramResult['verdict']): 'yes' | 'no' | 'unknown' {
  if (verdict === 'likely') return 'yes'
  return verdict === 'not' ? 'no' : 'unknown'
}

/** Sums are computed by the engine from the pack; here they only get their words. */
function amountWords({ amount, verdict }: ProgramResult): Words | null {
  if (!amount || verdict === 'not') return null
  const key = amount.kind === 'monthly' ? 'amount.monthly' : 'amount.ceiling_total'
  return { key: `eligibility:${key}`, params: { yuan: yuan(amount.fen) } }
}

function cardLine(result: ProgramResult): ScreeningCard['lines'][number] {
  return {
    program: result.program,
    verdict: result.verdict,
    amount: amountWords(result),
    reasons: result.reasons.map(phrase),
    citations: result.reasons.flatMap((reason) => reason.citations).map(citationParams),
  }
}

const phrase = ({ key, params }: { key: string; params: Words['params'] & object }): Words => ({
  key: `eligibility:${key}`,
  params,
})

const citationParams = ({ doc, docEn, clause, clauseEn }: Citation) => ({ doc, docEn, clause, clauseEn })
