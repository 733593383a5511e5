import { isFactKey, nameOfFact, questionOf } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { money } from './words.ts'

/** A fact of the screening as a person reads it: money with its unit, a choice by its label. */
export function factText(ctx: Ctx, fact: string, value: unknown): string {
  if (value === null || value === undefined) return ctx.t('eligibility:answer.unknown')
  if (typeof value === 'boolean') return ctx.t(`eligibility:answer.${value ? 'yes' : 'no'}`)
  if (fact === 'region') return regionText(ctx, String(value))
  if (!isFactKey(fact))
    return Array.isArray(value) ? ctx.t('apply:value.listed', { count: value.length }) : ''
  const { key, kind } = questionOf(fact)
  const option = (one: unknown) => ctx.t(`eligibility:question.${key}.option.${one}`)
  if (typeof value === 'string') return option(value)
  if (Array.isArray(value))
    return value.map(option).join(ctx.t('apply:value.and')) || ctx.t('apply:value.nothing')
  if (typeof value !== 'number') return ''
  return kind === 'money' ? money(ctx, value) : String(Math.round(value * 100) / 100)
}

function regionText(ctx: Ctx, code: string): string {
  try {
    return ctx.t(`eligibility:region.${code}`)
  } catch {
    // A county without a name among the choices: its code is better than nothing.
    return code
  }
}

export const factName = (ctx: Ctx, fact: string): string => nameOfFact(ctx.t, fact)
