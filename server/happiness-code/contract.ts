import { z } from 'zod'
import { purposeSchema } from '../applications/contract.ts'

/** GET myCode and POST myCodeRotate. `code` null: the household has none yet. */
export const myCodeSchema = z.object({
  code: z
    .object({
      /** What the QR shows: a signed token without personal data. */
      token: z.string(),
      /** To type when a camera fails, grouped: `7K3M-Q9ZD-4TXA`. */
      shortCode: z.string(),
      issuedAt: z.iso.datetime(),
      regionName: z.string(),
      memberCount: z.number().int(),
    })
    .nullable(),
})
export type MyCode = z.infer<typeof myCodeSchema>

/** POST deskCode. One of token (scanned) or shortCode (typed, spaces and dashes as you like). */
export const scanBodySchema = z
  .object({
    token: z.string().max(600).optional(),
    shortCode: z.string().max(40).optional(),
    purpose: purposeSchema,
  })
  .refine((body) => (body.token === undefined) !== (body.shortCode === undefined), 'token or shortCode')

/** A household as the scanning member of staff may see it. Village staff see no money and no IDs. */
export const scannedHouseholdSchema = z.object({
  householdId: z.uuid(),
  regionName: z.string(),
  address: z.string().nullable(),
  members: z.array(
    z.object({
      /** For what staff then do for one of them. */
      personId: z.uuid(),
      name: z.string(),
      idMasked: z.string().nullable(),
      phoneMasked: z.string().nullable(),
      relationText: z.string(),
      isHead: z.boolean(),
    }),
  ),
  benefits: z.array(
    z.object({
      title: z.string(),
      amountFen: z.number().int().nullable(),
      unit: z.enum(['month', 'once', 'none']),
      periodFrom: z.iso.date(),
      periodTo: z.iso.date().nullable(),
    }),
  ),
  applications: z.array(
    z.object({ id: z.uuid(), number: z.string(), stage: z.string(), stageText: z.string() }),
  ),
})

/** Every outcome is an answer (200) with a screen of its own. */
export const scanAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), household: scannedHouseholdSchema }),
  z.object({
    outcome: z.enum(['revoked', 'forged', 'unknown', 'mistyped', 'other_region']),
    message: z.string(),
  }),
])
export type ScanAnswer = z.infer<typeof scanAnswerSchema>
