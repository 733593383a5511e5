import { z } from 'zod'

/** How sure we are that name and ID number belong together: `unconfirmed` while the registry is down. */
export const realNameStateSchema = z.enum(['confirmed', 'unconfirmed', 'mismatch'])
export type RealNameState = z.infer<typeof realNameStateSchema>

export const signInStartBody = z.object({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().min(1).max(40).describe('18 characters; spaces and full-width digits are fine'),
  phone: z.string().trim().min(1).max(30),
})

/** The same whether or not the person exists and the name fits. */
export const signInStartAnswer = z.object({
  challengeId: z.uuid(),
  expiresInSeconds: z.number().int(),
  resendAfterSeconds: z.number().int(),
})

export const signInVerifyBody = z.object({
  challengeId: z.uuid(),
  code: z.string().trim().min(1).max(20).describe('6 digits; spaces and full-width digits are fine'),
})

export const staffSignInBody = z.object({
  username: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  totp: z.string().trim().min(1).max(20).describe('6 digits of the authenticator'),
})

export const signedInAnswer = z.object({
  csrfToken: z.string(),
  realNameState: realNameStateSchema.nullable(),
})

export const roleSchema = z.enum(['village', 'township', 'county', 'admin', 'provider'])

export const meAnswer = z.object({
  signedIn: z.boolean(),
  kind: z.enum(['anonymous', 'resident', 'staff']),
  displayName: z.string().nullable().describe('Masked: the family name and stars'),
  role: roleSchema.nullable(),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  realNameState: realNameStateSchema.nullable().describe('Of a resident'),
  demo: z.boolean(),
  csrfToken: z.string(),
  lang: z.enum(['zh-CN', 'en']),
  unread: z.number().int(),
  now: z.iso.datetime().describe('The clock of the house: a phone may be wrong, a demo may be ahead'),
})

export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      current: z.boolean(),
    }),
  ),
})

/** Without `id`: every session but this one. */
export const revokeSessionsBody = z.object({ id: z.string().min(1).max(100).optional() })
export const revokeSessionsAnswer = z.object({ revoked: z.number().int() })

/** Who looked at my file, in plain words: an office, never a name. */
export const readsAnswer = z.object({
  reads: z.array(z.object({ at: z.iso.datetime(), who: z.string(), what: z.string() })),
})

export type SignInStart = z.infer<typeof signInStartBody>
export type SignInStartAnswer = z.infer<typeof signInStartAnswer>
export type SignInVerify = z.infer<typeof signInVerifyBody>
export type StaffSignIn = z.infer<typeof staffSignInBody>
export type Me = z.infer<typeof meAnswer>
export type ReadsAnswer = z.infer<typeof readsAnswer>
export type SessionsAnswer = z.infer<typeof sessionsAnswer>
