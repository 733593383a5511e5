import { z } from 'zod'
import { wordsSchema } from './shared.ts'

/** `stated`: told by the applicant; `missing`: asked, to be filled in later. */
export const fieldStateSchema = z.enum(['answered', 'empty', 'conflict', 'missing', 'stated'])

/** Who said it: a department (`registry:sources`), the applicant, or the township's home visit. */
export const fieldSourceSchema = z.object({ code: z.string(), name: z.string() })

/** One pre-filled or stated fact as a person reads it. */
export const fieldViewSchema = z.object({
  /** Stable: `housing`, `deposits`, `m1.disability`, `stated.monthlyIncomeFen`, `survey.homes` … */
  key: z.string(),
  /** What the field is called. */
  label: wordsSchema,
  /** Which member it is about (`members[].ref`); null: the whole household. */
  memberRef: z.string().nullable(),
  state: fieldStateSchema,
  /** The value in lines ready to print; empty unless answered or stated. */
  lines: z.array(wordsSchema),
  /** With `conflict`: what each source says. */
  alternatives: z.array(
    z.object({
      source: fieldSourceSchema,
      asOf: z.iso.date().nullable(),
      lines: z.array(wordsSchema),
    }),
  ),
  source: fieldSourceSchema,
  /** The day the source's record is from. */
  asOf: z.iso.date().nullable(),
  fetchedAt: z.iso.datetime(),
  disputed: z.boolean(),
  /** The applicant's own note to a disputed field. */
  note: z.string().nullable(),
})
export type FieldView = z.infer<typeof fieldViewSchema>

export const memberViewSchema = z.object({
  ref: z.string(),
  /** Shown in full to the applicant, masked to the desk list. */
  name: z.string(),
  /** All but the first 3 and last 4 characters are stars. */
  idMasked: z.string(),
  /** Relation to the head of the register: code, and in words. */
  relation: z.string(),
  relationText: z.string(),
  adult: z.boolean(),
  isMe: z.boolean(),
  /** Counted under N1 art. 7 (somebody in prison or declared missing is not, and need not consent). */
  counted: z.boolean(),
})
export type MemberView = z.infer<typeof memberViewSchema>

export const consentStatusSchema = z.enum(['waiting', 'link_sent', 'signed', 'refused', 'expired'])
export const consentViewSchema = z.object({
  id: z.uuid(),
  memberRef: z.string().nullable(),
  memberName: z.string(),
  relation: z.string(),
  relationText: z.string(),
  isMe: z.boolean(),
  status: consentStatusSchema,
  signedAt: z.iso.datetime().nullable(),
  /** Drawn, or the own name typed; null: not signed, or signed before this was written down. */
  signedBy: z.enum(['hand', 'typed']).nullable(),
  refusedAt: z.iso.datetime().nullable(),
  linkSentAt: z.iso.datetime().nullable(),
  linkExpiresAt: z.iso.datetime().nullable(),
  /** E.g. 170****0012; null: no phone given. */
  phoneMasked: z.string().nullable(),
})
export type ConsentView = z.infer<typeof consentViewSchema>
