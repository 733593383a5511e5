import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'

/** The family came in late and somebody in it has not signed: the applicant is told what is open now. */
export async function tellNewAdults(
  ctx: Ctx,
  application: { id: string; applicantId: string },
): Promise<void> {
  const open = await ctx.db.consent.count({
    where: { applicationId: application.id, signedAt: null, refusedAt: null },
  })
  await notify(ctx, {
    dedupeKey: `application.filledIn:${application.id}`,
    kind: open > 0 ? 'application.filledInSign' : 'application.filledIn',
    personId: application.applicantId,
    params: { count: open },
    link: `/applications/${application.id}`,
    channels: ['inapp', 'sms', 'chat'],
  })
}
