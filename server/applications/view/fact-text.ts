import { type FactValue, isFactKey, nameOfFact, sayValue } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'

/** A fact of the screening as a person reads it; how many there are of a list that is no single fact. */
export function factText(ctx: Ctx, fact: string, value: unknown): string {
  if (isFactKey(fact)) return sayValue(ctx.t, fact, (value ?? null) as FactValue | null)
  return Array.isArray(value) ? String(value.length) : ''
}

export const factName = (ctx: Ctx, fact: string): string => nameOfFact(ctx.t, fact)
