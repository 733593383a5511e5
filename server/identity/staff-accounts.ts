import { Secret } from 'otpauth'
import { audit } from '../platform/audit.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { revokeAllSessions } from '../platform/sessions.ts'
import { hashPassword, totpOf } from './staff-sign-in.ts'

export type NewStaff = {
  username: string
  name: string
  phone?: string
  password: string
  role: StaffRole
  /** The region they work for, and all that lies in it. */
  regionCode: string
  /** Of the role `provider`, and of no other. */
  providerId?: string
  /** Base32; made here when unset. */
  totpSecret?: string
}

/** How many digits the region of each role has; an administrator may stand at any level. */
const REGION_DIGITS: Record<StaffRole, readonly number[]> = {
  village: [12],
  township: [9],
  county: [6],
  admin: [2, 4, 6, 9, 12],
  provider: [6, 9, 12],
}

const PASSWORD_MIN = 10

/**
 * Opens an account for a member of staff. Returns the `otpauth://` address for their authenticator: it is shown
 * once. Throws CONFLICT when the name is taken, BAD_INPUT for a region that does not fit the role, a short
 * password, or a provider without its organisation.
 */
export async function addStaff(ctx: Ctx, staff: NewStaff): Promise<{ staffId: string; otpauth: string }> {
  if (!REGION_DIGITS[staff.role].includes(staff.regionCode.length))
    throw new AppError('BAD_INPUT', 'regionCode')
  if ((staff.role === 'provider') !== (staff.providerId !== undefined))
    throw new AppError('BAD_INPUT', 'providerId')
  if (staff.password.length < PASSWORD_MIN) throw new AppError('BAD_INPUT', 'password')
  const username = staff.username.normalize('NFKC').toLowerCase()
  const secret = staff.totpSecret ?? new Secret({ size: 20 }).base32
  const passwordHash = await hashPassword(staff.password)
  return inTransaction(ctx, async (ctx) => {
    const created = await ctx.db.staffUser.createManyAndReturn({
      data: [
        {
          username,
          nameEnc: ctx.cipher.encrypt(staff.name),
          phoneEnc: staff.phone ? ctx.cipher.encrypt(staff.phone) : null,
          passwordHash,
          totpEnc: ctx.cipher.encrypt(secret),
          role: staff.role,
          regionCode: staff.regionCode,
          providerId: staff.providerId ?? null,
          createdAt: ctx.clock.now(),
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    })
    const staffId = created[0]?.id
    if (!staffId) throw new AppError('CONFLICT', 'username')
    await audit(ctx, {
      action: 'identity.addStaff',
      subjectKind: 'staff',
      subjectId: staffId,
      detail: { role: staff.role, regionCode: staff.regionCode },
    })
    return { staffId, otpauth: totpOf(secret, username).toString() }
  })
}

/** Closes an account: signed out everywhere at once, and nobody signs in with it again. Throws NOT_FOUND. */
export async function closeStaff(ctx: Ctx, username: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [closed] = await ctx.db.staffUser.updateManyAndReturn({
      where: { username: username.normalize('NFKC').toLowerCase(), disabledAt: null },
      data: { disabledAt: ctx.clock.now() },
      select: { id: true },
    })
    if (!closed) throw new AppError('NOT_FOUND', 'username')
    await revokeAllSessions(ctx, { kind: 'staff', staffId: closed.id })
    await audit(ctx, { action: 'identity.closeStaff', subjectKind: 'staff', subjectId: closed.id })
  })
}

/**
 * The code that an authenticator shows now; for the demo guide only. When that step is used up it is the next
 * one's, which counts already: two visitors of the demo can sign in within half a minute.
 */
export async function currentTotp(ctx: Ctx, username: string): Promise<string> {
  if (!ctx.config.DEMO_MODE) throw new AppError('NOT_FOUND')
  const staff = await ctx.db.staffUser.findUnique({ where: { username } })
  if (!staff) throw new AppError('NOT_FOUND')
  const totp = totpOf(ctx.cipher.decrypt(staff.totpEnc))
  const now = ctx.clock.now().getTime()
  const step = Math.floor(now / 1000 / totp.period)
  const used = staff.totpLastStep >= BigInt(step)
  return totp.generate({ timestamp: now + (used ? totp.period * 1000 : 0) })
}
