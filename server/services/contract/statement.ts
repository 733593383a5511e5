import { z } from 'zod'
import { monthSchema } from './kinds.ts'

export const statementLineSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Accepted orders; below nought where it takes back. */
  orders: z.number().int(),
  /** Between check-in and check-out, of those that have both. */
  minutes: z.number().int(),
  /** Orders without both checks: staff asked by phone. */
  unchecked: z.number().int(),
  /** What was agreed for one, in fen; null: the contract says it. */
  payFen: z.number().int().nullable(),
  /** An earlier statement has counted it, and it does not stand any more. */
  takenBack: z.boolean().default(false),
})
export type StatementLine = z.infer<typeof statementLineSchema>

export const statementSchema = z.object({
  month: monthSchema,
  providerId: z.uuid(),
  providerName: z.string(),
  lines: z.array(statementLineSchema),
  orders: z.number().int(),
  minutes: z.number().int(),
  /** Null: not every amount is set; the contract says it. */
  amountFen: z.number().int().nullable(),
  amountText: z.string(),
  /** Null: still counted anew each time. */
  issuedAt: z.iso.datetime().nullable(),
  /** To hold what stands on paper against what was handed in; another number gives another code. Null: not handed in. */
  code: z.string().nullable(),
  /** The month is over and it has not been issued. */
  canIssue: z.boolean(),
})
export type StatementView = z.infer<typeof statementSchema>

/** GET providerStatements: the running month and those issued; GET deskServiceStatements: of all providers of the place. */
export const statementsSchema = z.object({ items: z.array(statementSchema) })
/** POST providerStatements. */
export const issueBodySchema = z.object({ month: monthSchema })
export const statementFileQuerySchema = z.object({
  month: monthSchema,
  provider: z.uuid().optional().describe('For staff of the county'),
  format: z.enum(['csv', 'xlsx', 'pdf']).default('csv'),
})
