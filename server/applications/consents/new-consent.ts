import { randomBytes } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { CONSENT_LINK_MS } from '../rules.ts'

/** A consent that nobody has signed yet, with a link of its own. */
export function newConsent(ctx: Ctx, of: { applicationId: string; personId: string; relation: string }) {
  return { ...of, ...newToken(ctx) }
}

/** A fresh link: the token is kept as a hash to be found by, and encrypted to be sent again. */
export function newToken(ctx: Ctx) {
  const token = randomBytes(24).toString('base64url')
  return {
    tokenHash: tokenHash(ctx, token),
    tokenEnc: ctx.cipher.encrypt(token),
    tokenExpires: new Date(ctx.clock.now().getTime() + CONSENT_LINK_MS),
  }
}

export function tokenHash(ctx: Ctx, token: string): string {
  return ctx.cipher.hash('consent-token', token)
}
