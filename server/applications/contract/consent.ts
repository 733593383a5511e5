import { z } from 'zod'
import { signatureSchema } from './shared.ts'

const token = z.string().min(20).max(100)

/** POST consentOpen: the token travels in the body, never in an address. */
export const openConsentBodySchema = z.object({ token })

/** What an adult reads before signing. LINK_EXPIRED when the link is too old or unknown. */
export const consentPageSchema = z.object({
  status: z.enum(['waiting', 'signed', 'refused', 'closed']),
  /** E.g. 王*国. */
  applicantMasked: z.string(),
  memberMasked: z.string(),
  regionName: z.string().nullable(),
  programmes: z.array(z.string()),
  /** What is looked up, for what, how long it is kept: plain sentences. */
  purposes: z.array(z.string()),
  /** Which records are asked and from whom. */
  categories: z.array(z.object({ code: z.string(), name: z.string(), source: z.string() })),
  expiresAt: z.iso.datetime(),
})
export type ConsentPage = z.infer<typeof consentPageSchema>

/** POST consentSign. `idLast4`: the last 4 characters of the signer's own ID number. */
export const signConsentBodySchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('sign'),
    token,
    idLast4: z.string().regex(/^\d{3}[\dXx]$/),
    signature: signatureSchema,
  }),
  z.object({ decision: z.literal('refuse'), token, idLast4: z.string().regex(/^\d{3}[\dXx]$/) }),
])
export const consentSignedSchema = z.object({ status: z.enum(['signed', 'refused']) })
