import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { DecideInput } from '../contract.ts'
import type { Suggestion } from '../desk/suggestion.ts'
import type { ApplicationFile } from '../file/load.ts'

/** One action's part of the input. */
export type Input<A extends DecideInput['action']> = Extract<DecideInput, { action: A }>

export type KeepDecision = {
  step: 'review' | 'confirm'
  outcome: 'approve' | 'refuse' | 'send_back' | 'pass'
  reasonCodes?: readonly string[]
  note?: string | undefined
  programme?: string
  amountFen?: number | null
  /** The facts and rules it was taken on, frozen. */
  suggestion?: Suggestion
}

/** Writes the decision with who took it and on what. */
export async function keepDecision(ctx: Ctx, { row }: ApplicationFile, kept: KeepDecision): Promise<string> {
  if (ctx.actor.kind !== 'staff') throw new AppError('FORBIDDEN')
  const { suggestion } = kept
  const { id } = await ctx.db.decision.create({
    data: {
      applicationId: row.id,
      step: kept.step,
      outcome: kept.outcome,
      staffId: ctx.actor.staffId,
      reasonCodes: [...(kept.reasonCodes ?? [])],
      reasonEnc: kept.note ? ctx.cipher.encrypt(kept.note) : null,
      programme: kept.programme ?? null,
      amountFen: kept.amountFen === undefined || kept.amountFen === null ? null : BigInt(kept.amountFen),
      packVersion: suggestion?.result.packVersion ?? null,
      snapshotEnc: suggestion ? ctx.cipher.encryptJson(suggestion) : null,
      at: ctx.clock.now(),
    },
  })
  return id
}

/** Where the application stands for the mover: the version is the one that the decider saw. */
export function position({ row, stage }: ApplicationFile, version: number) {
  return { id: row.id, stage, version }
}
