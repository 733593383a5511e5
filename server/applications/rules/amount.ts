import type { ProgramResult } from '../../eligibility/engine/index.ts'

export type AmountOutcome = 'ok' | 'AMOUNT_NEEDS_REASON' | 'AMOUNT_TOO_HIGH' | 'AMOUNT_MISSING'

/**
 * Whether a sum may be granted. A sum is not typed freely: it equals the computed one, or a reason code says why
 * not. A ceiling (linshi) always needs a reason and is never passed, the special one included.
 */
export function judgeAmount(
  result: Pick<ProgramResult, 'amount' | 'program'>,
  amountFen: number | null,
  reason: string | undefined,
): AmountOutcome {
  const { amount, program } = result
  if (amountFen === null) return program === 'dibian' && amount === null ? 'ok' : 'AMOUNT_MISSING'
  if (amount?.kind === 'ceiling') {
    if (amountFen > (amount.possibleFen ?? amount.fen)) return 'AMOUNT_TOO_HIGH'
    if (amountFen > amount.fen && reason !== 'special_case') return 'AMOUNT_TOO_HIGH'
    return reason ? 'ok' : 'AMOUNT_NEEDS_REASON'
  }
  if (amount && amountFen === amount.fen) return 'ok'
  return reason ? 'ok' : 'AMOUNT_NEEDS_REASON'
}
