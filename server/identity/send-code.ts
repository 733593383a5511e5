import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { schedule } from '../platform/outbox.ts'
import { judgeName } from './rules.ts'
import { knownName } from './save-person.ts'

const LEASE_MS = 60_000
const RETRY_MS = 5_000

type Claimed = {
  id: string
  id_hash: string
  id_number_enc: string
  name_enc: string
  phone_enc: string
  code_enc: string | null
  message: 'pending' | 'code' | 'mismatch'
  before: Date | null
}

/**
 * Checks the name and sends what is to be sent to the phone: the code, or that name and number do not belong
 * together. Either way somebody gets a message; only the holder of the phone learns which. Sent once: the lease
 * keeps a second worker away, and after a crash the provider is asked before anything is sent again.
 */
export async function sendCode(ctx: Ctx, challengeId: string): Promise<void> {
  const challenge = await claim(ctx, challengeId)
  if (!challenge) return comeBackLater(ctx, challengeId)
  const message = challenge.message === 'pending' ? await decide(ctx, challenge) : challenge.message
  const outcome = await hand(ctx, challenge, message)
  await inTransaction(ctx, async (ctx) => {
    const done = outcome !== 'unknown'
    await ctx.db.signInChallenge.update({
      where: { id: challengeId },
      data: done ? { sentAt: ctx.clock.now(), codeEnc: null } : { leaseUntil: ctx.clock.now() },
    })
    if (!done) await retryAt(ctx, challengeId, new Date(ctx.clock.now().getTime() + RETRY_MS))
  })
}

async function claim(ctx: Ctx, id: string): Promise<Claimed | undefined> {
  const now = ctx.clock.now()
  const [row] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE sign_in_challenge SET lease_until = ${new Date(now.getTime() + LEASE_MS)}
     WHERE id = ${id}::uuid AND sent_at IS NULL AND expires_at > ${now}
       AND (lease_until IS NULL OR lease_until <= ${now})
    RETURNING id, id_hash, id_number_enc, name_enc, phone_enc, code_enc, message, old.lease_until AS before`
  return row
}

/** Nothing to claim: it is done, too late, or another worker has it and may still die. */
async function comeBackLater(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.db.signInChallenge.findUnique({ where: { id } })
  if (!row?.leaseUntil || row.sentAt || row.leaseUntil >= row.expiresAt) return
  await retryAt(ctx, id, row.leaseUntil)
}

async function retryAt(ctx: Ctx, challengeId: string, dueAt: Date): Promise<void> {
  const key = `identity.code:${challengeId}:${dueAt.getTime()}`
  await schedule(ctx, { key, kind: 'identity.code', subjectId: challengeId, dueAt, params: { challengeId } })
}

async function decide(ctx: Ctx, challenge: Claimed): Promise<'code' | 'mismatch'> {
  const name = ctx.cipher.decrypt(challenge.name_enc)
  const person = await ctx.db.person.findUnique({ where: { idHash: challenge.id_hash } })
  const known = person && knownName(ctx, person)
  const registry =
    known?.confirmed && known.name === name
      ? 'DOWN'
      : await askRegistry(ctx, name, ctx.cipher.decrypt(challenge.id_number_enc))
  const { pass, confirmed } = judgeName({ known, given: name, registry })
  const message = pass ? 'code' : 'mismatch'
  await ctx.db.signInChallenge.update({
    where: { id: challenge.id },
    data: { message, sendable: pass, nameConfirmed: confirmed },
  })
  return message
}

/** The registry's word on a name; `DOWN` for whatever is not a clear answer. */
export async function askRegistry(
  ctx: Ctx,
  name: string,
  idNumber: string,
): Promise<'MATCH' | 'MISMATCH' | 'DOWN'> {
  const answer = await ctx.ports.registry.checkRealName({ name, idNumber })
  return answer.ok ? answer.result : 'DOWN'
}

async function hand(ctx: Ctx, challenge: Claimed, message: 'code' | 'mismatch') {
  const sms = ctx.ports.sms
  try {
    if (challenge.before && (await sms.lookup(challenge.id)) === 'accepted') return 'accepted'
    const code = challenge.code_enc ? ctx.cipher.decrypt(challenge.code_enc) : ''
    const text = message === 'code' ? ctx.t('identity:sms.code', { code }) : ctx.t('identity:sms.mismatch')
    return await sms.send({ key: challenge.id, to: ctx.cipher.decrypt(challenge.phone_enc), text })
  } catch (error) {
    ctx.log.warn({ err: error, challengeId: challenge.id }, 'sign-in message not sent')
    return 'unknown'
  }
}
