import { audit } from '../platform/audit.ts'
import { sameSecret } from '../platform/cipher.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { createSession } from '../platform/sessions.ts'
import type { SignInVerify } from './contract.ts'
import { type GuessOutcome, judgeGuess, LIMITS, normalizeCode } from './rules.ts'
import { savePerson } from './save-person.ts'

export type SignedIn = {
  ok: true
  token: string
  csrfToken: string
  personId: string
  realNameState: 'confirmed' | 'unconfirmed'
  ttlMs: number
}
export type NotSignedIn = { ok: false; code: Exclude<GuessOutcome, 'ok'> }

/**
 * Proves the phone by its code and opens a session. Guesses for one ID number go one at a time (its lock row is
 * held), so that a hundred at once are still five. What a wrong guess leaves behind is committed: the refusal is
 * returned, not thrown.
 */
export async function verifySignIn(ctx: Ctx, input: SignInVerify): Promise<SignedIn | NotSignedIn> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const found = await ctx.db.signInChallenge.findUnique({ where: { id: input.challengeId } })
    if (!found) return { ok: false, code: 'CODE_EXPIRED' }
    const lock = await holdLock(ctx, found.idHash)
    // Read again under the lock: another guess may have used it up.
    const challenge = await ctx.db.signInChallenge.findUniqueOrThrow({ where: { id: found.id } })
    const guessed = ctx.cipher.hash('sign-in-code', `${challenge.idHash} ${normalizeCode(input.code)}`)
    const verdict = judgeGuess(
      {
        sendable: challenge.sendable,
        used: challenge.usedAt !== null,
        expired: challenge.expiresAt <= now,
        right: sameSecret(guessed, challenge.codeHash),
      },
      lock,
      now,
    )
    if (verdict.outcome === 'ok') {
      const opened = await open(ctx, challenge)
      if (opened) return opened
      return { ok: false, code: 'WRONG_CODE' }
    }
    if (verdict.outcome !== 'CODE_EXPIRED' && !(lock.lockedUntil && lock.lockedUntil > now))
      await ctx.db.signInLock.update({
        where: { idHash: challenge.idHash },
        data: { failures: verdict.failures, lockedUntil: verdict.lockedUntil, updatedAt: now },
      })
    return { ok: false, code: verdict.outcome }
  })
}

/** The lock row of an ID number, made if need be and held until the end of the transaction. */
async function holdLock(ctx: Ctx, idHash: string) {
  const now = ctx.clock.now()
  await ctx.db.signInLock.createMany({ data: [{ idHash, updatedAt: now }], skipDuplicates: true })
  await ctx.db.$queryRaw`SELECT 1 FROM sign_in_lock WHERE id_hash = ${idHash} FOR UPDATE`
  return ctx.db.signInLock.findUniqueOrThrow({ where: { idHash } })
}

type Challenge = {
  id: string
  idHash: string
  idNumberEnc: string
  nameEnc: string
  phoneEnc: string
  nameConfirmed: boolean | null
}

async function open(ctx: Ctx, challenge: Challenge): Promise<SignedIn | null> {
  const now = ctx.clock.now()
  const person = await savePerson(ctx, {
    challengeId: challenge.id,
    idHash: challenge.idHash,
    idNumber: ctx.cipher.decrypt(challenge.idNumberEnc),
    name: ctx.cipher.decrypt(challenge.nameEnc),
    phone: ctx.cipher.decrypt(challenge.phoneEnc),
    nameConfirmed: challenge.nameConfirmed === true,
  })
  if (!person) return null
  const { personId, realNameState } = person
  await ctx.db.signInChallenge.update({ where: { id: challenge.id }, data: { usedAt: now } })
  await ctx.db.signInLock.update({
    where: { idHash: challenge.idHash },
    data: { failures: 0, lockedUntil: null, updatedAt: now },
  })
  const ttlMs = LIMITS.residentSessionMs
  const { token, csrfToken } = await createSession(ctx, { kind: 'resident', personId, ttlMs })
  const asResident = { ...ctx, actor: { kind: 'resident' as const, personId } }
  await audit(asResident, { action: 'identity.signIn', subjectKind: 'person', subjectId: personId })
  return { ok: true, token, csrfToken, personId, realNameState, ttlMs }
}
