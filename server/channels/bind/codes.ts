import { randomInt } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import type { BindCode } from '../contract.ts'
import { BIND } from '../rules.ts'

/** Two people at once with one code of a hundred million: a few draws are more than enough. */
const DRAWS = 5
const HOUR_MS = 60 * 60_000

/** A code that still counts. `branchId`: it links a group to this branch, else it binds an account to the person. */
export type OpenCode = { id: string; personId: string; branchId: string | null }

/** A code that binds the account from which it is typed to the signed-in resident. */
export const makeBindCode = (ctx: Ctx): Promise<BindCode> => makeCode(ctx, null)

/**
 * A code of the signed-in resident, one at a time of each kind, for ten minutes, once.
 * TOO_MANY when they have asked for many.
 */
export async function makeCode(ctx: Ctx, branchId: string | null): Promise<BindCode> {
  const personId = requireResident(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bind ${personId}`}, 0))`
    const now = ctx.clock.now()
    const since = new Date(now.getTime() - HOUR_MS)
    const asked = await ctx.db.bindCode.count({ where: { personId, createdAt: { gt: since } } })
    if (asked >= BIND.codesAnHour) throw new AppError('TOO_MANY')
    await ctx.db.bindCode.updateMany({
      where: { endedAt: null, OR: [{ personId, branchId }, { expiresAt: { lte: now } }] },
      data: { endedAt: now, outcome: 'replaced' },
    })
    const expiresAt = new Date(now.getTime() + BIND.lifeMs)
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const code = String(randomInt(10 ** BIND.digits)).padStart(BIND.digits, '0')
      const row = { personId, branchId, codeHash: hashOf(ctx, code), createdAt: now, expiresAt }
      const { count } = await ctx.db.bindCode.createMany({ data: [row], skipDuplicates: true })
      if (count === 1) return { code, expiresAt: expiresAt.toISOString(), secondsLeft: BIND.lifeMs / 1000 }
    }
    throw new AppError('CONFLICT')
  })
}

/** Whose code it is, if it still counts; locked until the transaction ends, so that it is used once. */
export async function findCode(ctx: Ctx, code: string): Promise<OpenCode | null> {
  const [row] = await ctx.db.$queryRaw<OpenCode[]>`
    SELECT id, person_id AS "personId", branch_id AS "branchId" FROM bind_code
     WHERE code_hash = ${hashOf(ctx, code)} AND ended_at IS NULL AND expires_at > ${ctx.clock.now()}
       FOR UPDATE`
  return row ?? null
}

export async function endCode(ctx: Ctx, id: string, outcome: 'bound' | 'burnt'): Promise<void> {
  await ctx.db.bindCode.update({ where: { id }, data: { endedAt: ctx.clock.now(), outcome } })
}

const hashOf = (ctx: Ctx, code: string) => ctx.cipher.hash('bind-code', code)
