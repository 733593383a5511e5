import { yuan } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Words } from '../contract.ts'

/** A sentence with its key and params, said in the reader's language. */
export function words(ctx: Ctx, key: string, params: Words['params'] = {}): Words {
  return { key, params, text: ctx.t(key, params) }
}

/** Fen as yuan with the unit of the language. */
export function money(ctx: Ctx, fen: number): string {
  return ctx.t('apply:money', { yuan: yuan(fen) })
}

/** Who said it, by name. */
export function sourceName(ctx: Ctx, code: string): string {
  const own = code === 'applicant' || code === 'township'
  return ctx.t(own ? `apply:source.${code}` : `registry:sources.${code}`)
}

/** Relation in words: to the head of the register, or "myself". */
export function relationText(ctx: Ctx, relation: string): string {
  return ctx.t(`apply:relation.${relation}`)
}

export const programmeName = (ctx: Ctx, code: string): string => ctx.t(`apply:programme.${code}`)
export const stageText = (ctx: Ctx, stage: string): string => ctx.t(`apply:stage.${stage}`)
