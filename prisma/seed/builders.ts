import { createHash } from 'node:crypto'
import { Secret } from 'otpauth'
import { z } from 'zod'
import type { NewStaff } from '../../server/identity/service.ts'
import accounts from './data/demo-staff.json' with { type: 'json' }

/** The password of every demo account. Known to everybody: demo mode holds invented people only. */
export const DEMO_PASSWORD = 'zhongfu-demo-2026'

const accountSchema = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(['village', 'township', 'county', 'admin', 'provider']),
  regionCode: z.string(),
  providerId: z.uuid().optional(),
})

/** The authenticator secret (base32) of a demo account: always the same, so that it survives a reset. */
export function demoTotpSecret(username: string): string {
  const digest = createHash('sha1').update(`demo authenticator of ${username}`).digest()
  return new Secret({ buffer: new Uint8Array(digest).buffer }).base32
}

/** A caseworker of 兰江街道, with whatever a test or the seed wants otherwise. */
export function buildStaff(change: Partial<NewStaff> = {}): NewStaff {
  const username = change.username ?? 'township-lanjiang'
  return {
    username,
    name: 'demo',
    role: 'township',
    regionCode: '330281003',
    password: DEMO_PASSWORD,
    totpSecret: demoTotpSecret(username),
    ...change,
  }
}

/** Every demo account: the offices of the demo families, two counties, and the administrator. */
export function demoStaff(): NewStaff[] {
  return z
    .array(accountSchema)
    .parse(accounts)
    .map(({ providerId, ...account }) => buildStaff({ ...account, ...(providerId ? { providerId } : {}) }))
}
