import { isFactKey, QUESTIONS } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { money } from './words.ts'

/** A fact of the screening as a person reads it: money with its unit, a choice by its label. */
export function factText(ctx: Ctx, fact: string, value: unknown): string {
  if (value === null || value === undefined) return ctx.t('eligibility:answer.unknown')
  if (typeof value === 'boolean') return ctx.t(`eligibility:answer.${value ? 'yes' : 'no'}`)
  if (fact === 'region') return regionText(ctx, String(value))
  if (typeof value === 'string') return ctx.t(`eligibility:question.${fact}.option.${value}`)
  if (typeof value !== 'number') return ''
  if (isFactKey(fact) && QUESTIONS[fact].kind === 'money') return money(ctx, value)
  return String(Math.round(value * 100) / 100)
}

function regionText(ctx: Ctx, code: string): string {
  try {
    return ctx.t(`eligibility:region.${code}`)
  } catch {
    // A county without a name among the choices: its code is better than nothing.
    return code
  }
}

export const factName = (ctx: Ctx, fact: string): string => ctx.t(`apply:fact.${fact}`)
