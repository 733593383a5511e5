import type { Ctx } from '../../platform/context.ts'

/**
 * Forgets which families the previews of a change touched, once nobody has to look at them any more: it was turned
 * down, or its day has come and those it helps are candidates. How many they were stays. Joins the open transaction.
 */
export async function forgetFamilies(ctx: Ctx, changeId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE policy_preview_case SET kind = 'counted', ref = id::text, household_id = NULL
     WHERE kind = 'household'
       AND preview_id IN (SELECT id FROM policy_preview WHERE change_id = ${changeId}::uuid)`
}
