import type { Ctx } from '../../platform/context.ts'
import type { ApplicationView, Programme } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { words } from './words.ts'

/** Paid every month, once, or no money. */
export function unitOf(programme: string | null, amountFen: number | null): 'month' | 'once' | 'none' {
  if (amountFen === null) return 'none'
  return programme === 'linshi' ? 'once' : 'month'
}

/** The county's decision in plain words, with the way to appeal when it is a no. */
export function decisionView(ctx: Ctx, file: ApplicationFile): ApplicationView['decision'] {
  const row = file.row.decisions.findLast(({ step }) => step === 'confirm')
  if (!row || (row.outcome !== 'approve' && row.outcome !== 'refuse')) return null
  const amountFen = row.amountFen === null ? null : Number(row.amountFen)
  return {
    outcome: row.outcome,
    programme: row.programme as Programme | null,
    amountFen,
    unit: unitOf(row.programme, amountFen),
    reasons: row.outcome === 'refuse' ? row.reasonCodes.map((code) => words(ctx, `desk:refuse.${code}`)) : [],
    note: row.reasonEnc ? ctx.cipher.decrypt(row.reasonEnc) : null,
    appeal: row.outcome === 'refuse' ? ctx.t('apply:appeal') : null,
    at: row.at.toISOString(),
  }
}

/** What was missing when it was last sent back, while it has not been sent again. */
export function sentBackView(ctx: Ctx, file: ApplicationFile): ApplicationView['sentBack'] {
  const row = file.row.decisions.findLast(({ outcome }) => outcome === 'send_back')
  if (!row || !['sent_back', 'draft'].includes(file.stage)) return null
  return {
    missing: row.reasonCodes.map((code) => words(ctx, `desk:missing.${code}`)),
    note: row.reasonEnc ? ctx.cipher.decrypt(row.reasonEnc) : null,
  }
}
