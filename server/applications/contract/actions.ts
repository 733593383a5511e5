import { z } from 'zod'
import { signatureSchema, versionSchema } from './shared.ts'

/** POST applicationDispute. `disputed: false` takes the objection back. */
export const disputeBodySchema = z.object({
  disputed: z.boolean(),
  note: z.string().trim().max(500).optional(),
})
export const fieldParamsSchema = z.object({ id: z.uuid(), key: z.string().max(80) })
export const consentParamsSchema = z.object({ id: z.uuid(), consentId: z.uuid() })

/** POST applicationPromise and applicationConsentSign (own consent). */
export const signBodySchema = z.object({ signature: signatureSchema })

/** POST applicationSubmit. */
export const submitBodySchema = z.object({ version: versionSchema })

/** POST applicationWithdraw. */
export const withdrawBodySchema = z.object({ note: z.string().trim().max(500).optional() })

/**
 * POST applicationConsentLink. With a phone the link goes out by SMS; without, it is only given back. `askAgain`:
 * this person has said no, and is asked again all the same.
 */
export const consentLinkBodySchema = z.object({
  phone: z.string().trim().max(20).optional(),
  askAgain: z.literal(true).optional(),
})
export const consentLinkAnswerSchema = z.object({
  /** Whole address, token in the fragment; to show as a QR or pass on. */
  url: z.string(),
  expiresAt: z.iso.datetime(),
  sent: z.boolean(),
  /** When the SMS goes out: now, or in the morning after quiet hours. */
  smsAt: z.iso.datetime().nullable(),
})
