import { randomBytes } from 'node:crypto'
import type { Ctx } from '../platform/context.ts'
import { makeShortCode } from '../platform/short-code.ts'

const TRIES = 5

/** The household's code, made now if it has none, in the caller's transaction. One open code a household. */
export async function ensureCode(ctx: Ctx, householdId: string) {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const open = await openCode(ctx, householdId)
    if (open) return open
    // A second maker or a short code that is taken: nothing is made, and we look again.
    await ctx.db.happinessCode.createMany({
      data: [{ householdId, shortCode: makeShortCode(randomBytes(11)), issuedAt: ctx.clock.now() }],
      skipDuplicates: true,
    })
  }
  throw new Error('no free short code')
}

export function openCode(ctx: Ctx, householdId: string) {
  return ctx.db.happinessCode.findFirst({ where: { householdId, revokedAt: null } })
}
