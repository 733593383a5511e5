import { randomInt } from 'node:crypto'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import type { SignInStart, SignInStartAnswer } from './contract.ts'
import { idHashOf, readStatedPerson } from './person-input.ts'
import { LIMITS } from './rules.ts'

/** Who asks for a code, by keyed hashes: nothing here can be read back. */
type Asker = { id: string; phone: string; ip: string }

/**
 * Begins to sign in. Does the same work and gives the same answer for everybody: whether the person exists and
 * the name fits is looked up by a job afterwards, which then sends the message. Throws BAD_ID_NUMBER, BAD_PHONE,
 * and TOO_MANY when codes are asked for too fast.
 */
export async function startSignIn(
  ctx: Ctx,
  input: SignInStart,
  from: { ip: string },
): Promise<SignInStartAnswer> {
  const stated = readStatedPerson(input)
  const asker: Asker = {
    id: idHashOf(ctx, stated.idNumber),
    phone: ctx.cipher.hash('phone', stated.phone),
    ip: ctx.cipher.hash('ip', from.ip),
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return inTransaction(ctx, async (ctx) => {
    await requireFewCodes(ctx, asker)
    const now = ctx.clock.now()
    const { id: challengeId } = await ctx.db.signInChallenge.create({
      data: {
        idHash: asker.id,
        phoneHash: asker.phone,
        ipHash: asker.ip,
        idNumberEnc: ctx.cipher.encrypt(stated.idNumber),
        nameEnc: ctx.cipher.encrypt(stated.name),
        phoneEnc: ctx.cipher.encrypt(stated.phone),
        codeHash: ctx.cipher.hash('sign-in-code', `${asker.id} ${code}`),
        codeEnc: ctx.cipher.encrypt(code),
        sendable: false,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LIMITS.codeLifeMs),
      },
      select: { id: true },
    })
    await emit(ctx, 'identity.code', { challengeId })
    return {
      challengeId,
      expiresInSeconds: LIMITS.codeLifeMs / 1000,
      resendAfterSeconds: LIMITS.resendAfterMs / 1000,
    }
  })
}

/** Counts under a lock for each of the three, so that a hundred requests at once pass no more than the limit. */
async function requireFewCodes(ctx: Ctx, asker: Asker): Promise<void> {
  const locks = [`id ${asker.id}`, `phone ${asker.phone}`, `ip ${asker.ip}`].sort()
  for (const lock of locks)
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
  const now = ctx.clock.now().getTime()
  const hourAgo = new Date(now - 3_600_000)
  const justNow = new Date(now - LIMITS.resendAfterMs)
  const [counts] = await ctx.db.$queryRaw<{ id: number; phone: number; ip: number; recent: number }[]>`
    SELECT count(*) FILTER (WHERE id_hash = ${asker.id})::int AS id,
           count(*) FILTER (WHERE phone_hash = ${asker.phone})::int AS phone,
           count(*) FILTER (WHERE ip_hash = ${asker.ip})::int AS ip,
           count(*) FILTER (WHERE id_hash = ${asker.id} AND phone_hash = ${asker.phone}
                              AND created_at > ${justNow})::int AS recent
      FROM sign_in_challenge
     WHERE created_at > ${hourAgo}
       AND (id_hash = ${asker.id} OR phone_hash = ${asker.phone} OR ip_hash = ${asker.ip})`
  if (!counts) throw new AppError('INTERNAL')
  const { id, phone, ip } = LIMITS.codesPerHour
  if (counts.recent > 0 || counts.id >= id || counts.phone >= phone || counts.ip >= ip)
    throw new AppError('TOO_MANY')
}
