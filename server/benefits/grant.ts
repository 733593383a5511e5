import { chinaDate, dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { Unit } from './rules.ts'

export type Citation = { doc: string; docEn: string; clause: string; clauseEn: string; url?: string }

export type GrantInput = {
  householdId: string
  applicationId: string
  programme: string
  /** Fen a month or once; null: no money, other help. */
  amountFen: number | null
  unit: Unit
  /** First day of the period, YYYY-MM-DD. */
  from: string
  citation: Citation | null
}

/**
 * Puts a granted programme on the household's list, in the caller's transaction, with the household locked by
 * the caller. CONFLICT: the household gets this programme already.
 */
export async function grantBenefit(ctx: Ctx, input: GrantInput): Promise<void> {
  const today = dateColumn(chinaDate(ctx.clock.now()))
  const running = await ctx.db.benefitItem.count({
    where: {
      householdId: input.householdId,
      programme: input.programme,
      unit: { not: 'once' },
      OR: [{ periodTo: null }, { periodTo: { gte: today } }],
    },
  })
  if (running > 0 && input.unit !== 'once') throw new AppError('CONFLICT', 'programme')
  await ctx.db.benefitItem.create({
    data: {
      householdId: input.householdId,
      applicationId: input.applicationId,
      programme: input.programme,
      amountFen: input.amountFen === null ? null : BigInt(input.amountFen),
      unit: input.unit,
      payer: 'county',
      periodFrom: dateColumn(input.from),
      periodTo: null,
      source: 'decision',
      ...(input.citation ? { citation: { ...input.citation } } : {}),
      createdAt: ctx.clock.now(),
    },
  })
}

export type KnownAid = { kind: string; monthFen: number | null; since: string }

/** What the registry says the household receives already, once each, so that the list is whole. */
export async function noteKnownAids(ctx: Ctx, householdId: string, aids: readonly KnownAid[]): Promise<void> {
  const there = await ctx.db.benefitItem.findMany({
    where: { householdId, source: 'registry' },
    select: { programme: true, periodFrom: true },
  })
  const keys = new Set(there.map((row) => `${row.programme} ${row.periodFrom.toISOString().slice(0, 10)}`))
  await ctx.db.benefitItem.createMany({
    data: aids
      .filter(({ kind, since }) => !keys.has(`${kind} ${since}`))
      .map(({ kind, monthFen, since }) => ({
        householdId,
        programme: kind,
        amountFen: monthFen === null ? null : BigInt(monthFen),
        unit: monthFen === null ? 'none' : 'month',
        payer: 'registry',
        periodFrom: dateColumn(since),
        source: 'registry',
        createdAt: ctx.clock.now(),
      })),
  })
}
