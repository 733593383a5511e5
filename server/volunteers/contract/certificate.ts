import { z } from 'zod'

/** A certificate of mine. `code` is what whoever holds the paper types to check it. */
export const certificateSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  minutes: z.number().int(),
  deeds: z.number().int(),
  issuedAt: z.iso.datetime(),
})

/** POST volunteerCertificates. The same period with the same numbers again is the same certificate. */
export const issueBodySchema = z.object({ from: z.iso.date(), to: z.iso.date() })

/** POST certificateVerify, by anybody; the code never stands in an address. */
export const verifyBodySchema = z.object({ code: z.string().trim().min(1).max(40) })

/**
 * `mistyped`: cannot be a code; `unknown`: none of ours; `revoked`: it counts no longer; `valid`: this is what was
 * printed, and only this counts.
 */
export const verifySchema = z.object({
  outcome: z.enum(['valid', 'revoked', 'unknown', 'mistyped']),
  certificate: z
    .object({
      nameMasked: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      minutes: z.number().int(),
      deeds: z.number().int(),
      issuedOn: z.iso.date(),
    })
    .nullable(),
})

export type CertificateRow = z.infer<typeof certificateSchema>
export type VerifyAnswer = z.infer<typeof verifySchema>
