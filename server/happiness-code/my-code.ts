import { householdOf, readHousehold, regionName } from '../households/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { requireResident } from '../platform/scope.ts'
import { groupShortCode } from '../platform/short-code.ts'
import type { MyCode } from './contract.ts'
import { ensureCode, openCode } from './issue-code.ts'
import { signCode } from './token.ts'

/** My household's 幸福码; `code: null` while there is none. */
export async function myCode(ctx: Ctx): Promise<MyCode> {
  const householdId = await householdOf(ctx, requireResident(ctx.actor))
  const row = householdId ? await openCode(ctx, householdId) : null
  const household = householdId ? await readHousehold(ctx, householdId) : null
  if (!row || !household) return { code: null }
  return {
    code: {
      token: await signCode(ctx, row.id),
      shortCode: groupShortCode(row.shortCode),
      issuedAt: row.issuedAt.toISOString(),
      regionName: await regionName(ctx, household.regionCode),
      memberCount: household.members.length,
    },
  }
}

/** A new code; the old one, wherever it hangs or was photographed, stops working in the same moment. */
export async function rotateCode(ctx: Ctx): Promise<MyCode> {
  const householdId = await householdOf(ctx, requireResident(ctx.actor))
  if (!householdId) throw new AppError('NOT_FOUND')
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.happinessCode.updateMany({
      where: { householdId, revokedAt: null },
      data: { revokedAt: ctx.clock.now() },
    })
    // No open code: there never was one, or another phone rotated at this moment and theirs is the new one.
    if (count === 0) return
    const code = await ensureCode(ctx, householdId)
    await audit(ctx, {
      action: 'code.rotate',
      subjectKind: 'happiness_code',
      subjectId: code.id,
      householdId,
    })
  })
  return myCode(ctx)
}
