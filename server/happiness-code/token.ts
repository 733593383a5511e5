import { CompactSign, compactVerify } from 'jose'
import type { Ctx } from '../platform/context.ts'

/** Version of what stands in the token, for the day it changes. */
const VERSION = 1

const key = (ctx: Ctx) => new TextEncoder().encode(ctx.config.CODE_SIGNING_KEY)

/** A signed token: id of the code and version, nothing about anybody. It is good until the code is revoked. */
export async function signCode(ctx: Ctx, codeId: string): Promise<string> {
  const body = new TextEncoder().encode(JSON.stringify({ c: codeId, v: VERSION }))
  return new CompactSign(body).setProtectedHeader({ alg: 'HS256' }).sign(key(ctx))
}

/** The id of the code in a token of ours; null when the signature is not ours or the content is not a code. */
export async function verifyCode(ctx: Ctx, token: string): Promise<string | null> {
  try {
    const { payload } = await compactVerify(token, key(ctx), { algorithms: ['HS256'] })
    const body = JSON.parse(new TextDecoder().decode(payload)) as { c?: unknown; v?: unknown }
    return body.v === VERSION && typeof body.c === 'string' ? body.c : null
  } catch {
    // Whatever is wrong with it: it is not one of ours.
    return null
  }
}
