import { z } from 'zod'

export const benefitItemSchema = z.object({
  id: z.uuid(),
  programme: z.string(),
  title: z.string(),
  /** Fen; null: ask at the window, or no money. */
  amountFen: z.number().int().nullable(),
  unit: z.enum(['month', 'once', 'none']),
  payer: z.string(),
  periodFrom: z.iso.date(),
  /** Null: until the next review. */
  periodTo: z.iso.date().nullable(),
  /** Where this line comes from, in words. */
  source: z.string(),
  citation: z.object({ doc: z.string(), clause: z.string(), url: z.string().nullable() }).nullable(),
  disputed: z.boolean(),
  disputeNote: z.string().nullable(),
})

export const benefitListSchema = z.object({
  quarter: z.string().regex(/^\d{4}Q[1-4]$/),
  version: z.number().int(),
  issuedAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
})

/** GET myBenefits. Reading it marks the newest list as opened. `list` null: no household of ours yet. */
export const myBenefitsSchema = z.object({
  items: z.array(benefitItemSchema),
  /** Sum of the monthly lines that run now, fen. */
  monthTotalFen: z.number().int(),
  list: benefitListSchema.nullable(),
  /** Newest first. */
  versions: z.array(benefitListSchema),
})
export type MyBenefits = z.infer<typeof myBenefitsSchema>

/** POST myBenefitDispute ("这条不对"). `disputed: false` takes it back. */
export const benefitDisputeBodySchema = z.object({
  disputed: z.boolean(),
  note: z.string().trim().max(500).optional(),
})
export const benefitParamsSchema = z.object({ id: z.uuid() })

/** GET deskBenefitDispute: what the household says is wrong. Reading it is recorded. */
export const openedDisputeSchema = z.object({ id: z.uuid(), note: z.string().nullable() })
export type OpenedDispute = z.infer<typeof openedDisputeSchema>

/** POST deskBenefitResolve: the answer to an objection, within 15 days (条例 art. 58). */
export const benefitResolveBodySchema = z.object({ answer: z.string().trim().min(1).max(500) })
export const benefitResolvedSchema = z.object({ resolved: z.literal(true) })
