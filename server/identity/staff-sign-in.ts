import { hash, verify } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { createSession } from '../platform/sessions.ts'
import type { StaffSignIn } from './contract.ts'
import { LIMITS, normalizeCode } from './rules.ts'

export type StaffSignedIn = { ok: true; token: string; csrfToken: string; ttlMs: number }
/** One refusal for everything: no such name, wrong password, wrong or used code, locked, closed. */
export type StaffRefused = { ok: false; code: 'WRONG_PASSWORD' }

const refused: StaffRefused = { ok: false, code: 'WRONG_PASSWORD' }
const STEP_SECONDS = 30

/**
 * Signs in a member of staff by password and TOTP. Each try is counted before anything is compared, so that
 * many at once are still five; the fifth locks for 15 minutes, a right one sets the count back. A TOTP step
 * counts once, one step early or late is fine.
 */
export async function signInStaff(ctx: Ctx, input: StaffSignIn): Promise<StaffSignedIn | StaffRefused> {
  const staff = await reserveTry(ctx, input.username.normalize('NFKC').toLowerCase())
  // An unknown name costs the same time as a wrong password.
  const right = await verify(staff?.password_hash ?? (await decoy()), input.password).catch(() => false)
  if (!staff || !right) return refused
  const step = totpStep(ctx, ctx.cipher.decrypt(staff.totp_enc), input.totp)
  if (step === null) return refused
  return inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.staffUser.updateMany({
      where: { id: staff.id, totpLastStep: { lt: step }, disabledAt: null },
      data: { totpLastStep: step, failures: 0, lockedUntil: null },
    })
    if (count === 0) return refused
    const ttlMs = LIMITS.staffSessionMs
    const { token, csrfToken } = await createSession(ctx, { kind: 'staff', staffId: staff.id, ttlMs })
    await audit(ctx, { action: 'identity.staffSignIn', subjectKind: 'staff', subjectId: staff.id })
    return { ok: true, token, csrfToken, ttlMs }
  })
}

type Reserved = { id: string; password_hash: string; totp_enc: string }

async function reserveTry(ctx: Ctx, username: string): Promise<Reserved | undefined> {
  const now = ctx.clock.now()
  const until = new Date(now.getTime() + LIMITS.lockMs)
  const [row] = await ctx.db.$queryRaw<Reserved[]>`
    WITH next AS (
      SELECT id, CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END AS failures
        FROM staff_user
       WHERE username = ${username} AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= ${now})
         FOR UPDATE
    )
    UPDATE staff_user u
       SET failures = next.failures,
           locked_until = CASE WHEN next.failures >= ${LIMITS.wrongCodes} THEN ${until}::timestamptz END
      FROM next WHERE u.id = next.id
    RETURNING u.id, u.password_hash, u.totp_enc`
  return row
}

function totpStep(ctx: Ctx, secret: string, token: string): bigint | null {
  const timestamp = ctx.clock.now().getTime()
  const delta = totpOf(secret).validate({ token: normalizeCode(token), timestamp, window: 1 })
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / STEP_SECONDS) + delta)
}

/** The authenticator of a secret (base32). */
export function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Zhongfu', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS })
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('nobody has this password')
  return decoyHash
}

/** argon2id with the parameters of OWASP (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}
