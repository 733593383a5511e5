import { z } from 'zod'

/** One scan of the household's 幸福码 at the door, by the clock of the visitor's phone. */
export const checkItemSchema = z
  .object({
    clientKey: z.string().min(8).max(100),
    orderId: z.uuid(),
    kind: z.enum(['in', 'out']),
    at: z.iso.datetime(),
    token: z.string().max(600).optional(),
    shortCode: z.string().max(40).optional(),
  })
  .refine((one) => (one.token === undefined) !== (one.shortCode === undefined), 'token or shortCode')
export type CheckItem = z.infer<typeof checkItemSchema>

/** POST providerChecks: whatever the phone has kept; sent twice it is taken once. */
export const checksBodySchema = z.object({ items: z.array(checkItemSchema).min(1).max(100) })

/**
 * `ok`: counted. `other_household`: the code of somebody else. `forged`, `unknown`, `mistyped`, `revoked`: no good code.
 * `too_late`: longer ago than is taken. `wrong_stage`: the order is not waiting for a visit. `not_yours`: no order of
 * this provider.
 */
export const checkOutcomeSchema = z.enum([
  'ok',
  'other_household',
  'forged',
  'unknown',
  'mistyped',
  'revoked',
  'too_late',
  'wrong_stage',
  'not_yours',
])
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>

export const checksAnswerSchema = z.object({
  items: z.array(
    z.object({ clientKey: z.string(), orderId: z.uuid(), outcome: checkOutcomeSchema, message: z.string() }),
  ),
})
export type ChecksAnswer = z.infer<typeof checksAnswerSchema>
