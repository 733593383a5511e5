import type { Ctx } from './context.ts'
import { AppError } from './errors.ts'

/** One write under a key. `scope`: who and which address; `marked`: its first transaction is committed. */
export type KeyUse = { scope: string; key: string; requestHash: string; marked: boolean }

/** What the first answer was; kept encrypted. */
export type KeptAnswer = {
  status: number
  headers: (readonly [string, string | string[]])[]
  body: string
}

/** `status` 0: the write is committed, its answer is not there (yet, or never when the process was killed). */
const COMMITTED = 0
/**
 * A key without an answer for so long is taken over: its process is gone, or slow. Should the slow one still come
 * to an end, only one of both commits (`markCommitted`).
 */
const ABANDONED = '10 seconds'
const WAIT_MS = 15_000
const LOOK_EVERY_MS = 50

/**
 * Takes the key for this request, or gives the kept answer of the first. While the first is still at work it waits.
 * @throws AppError SAME_KEY_OTHER_BODY; CONFLICT when the first has not answered in time
 */
export async function takeKey(ctx: Ctx, use: KeyUse): Promise<KeptAnswer | null> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    if (await claim(ctx, use)) return null
    const row = await ctx.db.idempotencyKey.findUnique({
      where: { scope_key: { scope: use.scope, key: use.key } },
    })
    if (row && row.requestHash !== use.requestHash) throw new AppError('SAME_KEY_OTHER_BODY')
    if (row?.responseEnc) return ctx.cipher.decryptJson<KeptAnswer>(row.responseEnc)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new AppError('CONFLICT')
}

async function claim(ctx: Ctx, { scope, key, requestHash }: KeyUse): Promise<boolean> {
  const rows = await ctx.db.$executeRaw`
    INSERT INTO idempotency_key AS k (scope, key, request_hash, created_at)
    VALUES (${scope}, ${key}, ${requestHash}, now())
    ON CONFLICT (scope, key) DO UPDATE SET created_at = now()
     WHERE k.status IS NULL AND k.request_hash = excluded.request_hash
       AND k.created_at < now() - ${ABANDONED}::interval`
  return rows === 1
}

/**
 * Marks, inside the write's own transaction, that it is done: when the process is killed before it can answer,
 * the same request does not do it a second time.
 * @throws AppError CONFLICT when somebody else has taken the key over and done it
 */
export async function markCommitted(ctx: Ctx, { scope, key }: KeyUse): Promise<void> {
  const rows = await ctx.db.$executeRaw`
    UPDATE idempotency_key SET status = ${COMMITTED}
     WHERE scope = ${scope} AND key = ${key} AND status IS NULL`
  if (rows === 0) throw new AppError('CONFLICT')
}

/** Keeps the answer for whoever asks again. */
export async function keepAnswer(ctx: Ctx, { scope, key }: KeyUse, answer: KeptAnswer): Promise<void> {
  await ctx.db.idempotencyKey.updateMany({
    where: { scope, key },
    data: { status: answer.status, responseEnc: ctx.cipher.encryptJson(answer) },
  })
}

/** Frees the key of a write that was refused and has left nothing behind, so that it can be tried again. */
export async function releaseKey(ctx: Ctx, { scope, key }: KeyUse): Promise<void> {
  await ctx.db.$executeRaw`
    DELETE FROM idempotency_key WHERE scope = ${scope} AND key = ${key} AND status IS NULL`
}
