import type { DeskApplication, Programme } from '../../../server/applications/contract.ts'

type Suggested = DeskApplication['suggestion']['programmes'][number]

/**
 * How the sum of an approval comes about. `computed`: the engine's, to be changed with a reason only.
 * `ceiling`: typed, up to a limit, with a reason. `open`: the engine cannot tell; typed with a reason.
 * `none`: the programme pays no money (dibian 低边).
 */
export type AmountMode =
  | { mode: 'computed'; fen: number }
  | { mode: 'ceiling'; fen: number }
  | { mode: 'open' }
  | { mode: 'none' }

/** The way of one programme; `suggested` is undefined where the engine was not asked about it. */
export function amountMode(
  programme: Programme,
  suggested: Pick<Suggested, 'amount'> | undefined,
): AmountMode {
  const amount = suggested?.amount
  if (amount) return { mode: amount.kind === 'exact' ? 'computed' : 'ceiling', fen: amount.fen }
  return { mode: programme === 'dibian' ? 'none' : 'open' }
}

const YUAN = /^\d{1,8}(\.\d{1,2})?$/

/** Yuan as typed (full-width digits and thousands commas are fine) in fen, or null. */
export function readYuan(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '')
  return YUAN.test(text) ? Math.round(Number(text) * 100) : null
}
