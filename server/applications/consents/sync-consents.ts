import { ensurePersons } from '../../households/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { type Member, mustConsent } from '../rules.ts'
import { newConsent } from './new-consent.ts'

/**
 * One consent for every adult who is counted, and always the applicant's own. Somebody who is no longer in the
 * family and has not signed is dropped; what is signed or refused stays. Returns how many are new.
 */
export async function syncConsents(
  ctx: Ctx,
  application: { id: string; applicantId: string },
  members: readonly Member[],
  confirmed: boolean,
): Promise<number> {
  const adults = mustConsent(members, chinaDate(ctx.clock.now()))
  const ids = await ensurePersons(ctx, adults, confirmed)
  const wanted = adults.map(({ idNumber, relation }) => ({ personId: ids.get(idNumber) ?? '', relation }))
  const keep = [application.applicantId, ...wanted.map(({ personId }) => personId)]
  await ctx.db.consent.deleteMany({
    where: { applicationId: application.id, personId: { notIn: keep }, signedAt: null, refusedAt: null },
  })
  for (const { personId, relation } of wanted)
    await ctx.db.consent.updateMany({
      where: { applicationId: application.id, personId },
      data: { relation },
    })
  const { count } = await ctx.db.consent.createMany({
    data: wanted.map((one) => newConsent(ctx, { applicationId: application.id, ...one })),
    skipDuplicates: true,
  })
  return count
}
