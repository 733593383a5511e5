import type { BenefitItem } from '../generated/prisma/client.ts'
import { fromDateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { Citation } from './grant.ts'
import type { Unit } from './rules.ts'

/** A line of the list in the reader's language. */
export function itemView(ctx: Ctx, row: BenefitItem) {
  const citation = row.citation as Citation | null
  const chinese = ctx.lang === 'zh-CN'
  return {
    id: row.id,
    programme: row.programme,
    title: ctx.t(`benefits:programme.${row.programme}`),
    amountFen: row.amountFen === null ? null : Number(row.amountFen),
    unit: row.unit as Unit,
    payer: ctx.t(`benefits:payer.${row.payer}`),
    periodFrom: fromDateColumn(row.periodFrom),
    periodTo: row.periodTo ? fromDateColumn(row.periodTo) : null,
    source: ctx.t(`benefits:source.${row.source}`),
    citation: citation && {
      doc: chinese ? citation.doc : citation.docEn,
      clause: chinese ? citation.clause : citation.clauseEn,
      url: citation.url ?? null,
    },
    disputed: row.disputedAt !== null,
    disputeNote: row.disputeEnc ? ctx.cipher.decrypt(row.disputeEnc) : null,
  }
}

/** What a household receives, for a member of staff who may see it; whoever calls records the read. */
export async function benefitsOfHousehold(ctx: Ctx, householdId: string) {
  const rows = await ctx.db.benefitItem.findMany({ where: { householdId }, orderBy: { createdAt: 'asc' } })
  return rows.map((row) => itemView(ctx, row))
}
