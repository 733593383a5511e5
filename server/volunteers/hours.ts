import { notify } from '../notifications/service.ts'
import { audit } from '../platform/audit.ts'
import { dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { DeedKind } from './contract.ts'

/** Something that counts: a wish that was met (`subjectId`: the claim), or a talk with a family (the contact). */
export type DeedOf = { volunteerId: string; kind: DeedKind; subjectId: string }
/** What it counts for, in minutes, on a day (YYYY-MM-DD, China). */
export type Deed = DeedOf & { minutes: number; on: string }

/** 服务时长. Adds the minutes of one deed; asking again for the same one changes nothing. */
export async function addHours(ctx: Ctx, deed: Deed): Promise<void> {
  await ctx.db.volunteerHours.createMany({
    data: [{ ...deed, on: dateColumn(deed.on), createdAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
}

/**
 * It turned out not to be so: a row on the same day takes the minutes back, certificates that counted them are good no longer,
 * and the volunteer is told. In the open transaction; again, or for what never counted, changes nothing.
 */
export async function takeBackHours(ctx: Ctx, deed: DeedOf): Promise<void> {
  // As whoever issues a certificate: no paper is made of hours that go in the same moment.
  await ctx.db.$queryRaw`SELECT 1 FROM volunteer WHERE id = ${deed.volunteerId}::uuid FOR UPDATE`
  const counted = await ctx.db.volunteerHours.findFirst({ where: { ...deed, sign: 1 } })
  if (!counted) return
  const { on, minutes, createdAt } = counted
  const now = ctx.clock.now()
  const { count } = await ctx.db.volunteerHours.createMany({
    data: [{ ...deed, sign: -1, minutes: -minutes, on, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return
  const { volunteerId } = deed
  await audit(ctx, {
    action: 'volunteer.hoursBack',
    subjectKind: 'volunteer',
    subjectId: volunteerId,
    detail: { kind: deed.kind, subjectId: deed.subjectId, minutes },
  })
  const papers = await revokeCertificates(ctx, volunteerId, { on, since: createdAt })
  const { personId } = await ctx.db.volunteer.findUniqueOrThrow({ where: { id: volunteerId } })
  const kind = papers > 0 ? 'volunteer.paperBack' : 'volunteer.hoursBack'
  const dedupeKey = `volunteer.hoursBack:${deed.kind}:${deed.subjectId}`
  await notify(ctx, { dedupeKey, kind, personId, link: '/volunteer' })
}

/** Certificates over a day that were issued since. */
async function revokeCertificates(
  ctx: Ctx,
  volunteerId: string,
  { on, since }: { on: Date; since: Date },
): Promise<number> {
  const revoked = await ctx.db.certificate.updateManyAndReturn({
    where: {
      ...{ volunteerId, revokedAt: null },
      ...{ fromDate: { lte: on }, toDate: { gte: on }, issuedAt: { gte: since } },
    },
    data: { revokedAt: ctx.clock.now() },
    select: { id: true },
  })
  for (const { id } of revoked)
    await audit(ctx, { action: 'certificate.revoke', subjectKind: 'certificate', subjectId: id })
  return revoked.length
}
