import { regionExists, regionNames } from '../../../households/service.ts'
import { staffPeople } from '../../../identity/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { inRegion, requireStaff } from '../../../platform/scope.ts'
import type { NewOnCall, OnCallList } from '../../contract.ts'

/** A duty of more than this is a slip of the pen. */
const LONGEST_MS = 31 * 24 * 60 * 60_000

/** Who is on call in the county, now and later. */
export async function onCallList(ctx: Ctx): Promise<OnCallList> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const now = ctx.clock.now()
  const rows = await ctx.db.onCall.findMany({
    where: { regionCode: { startsWith: regionCode }, toAt: { gt: now }, endedAt: null },
    orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
  })
  const people = new Map(
    (
      await staffPeople(
        ctx,
        rows.map(({ staffId }) => staffId),
      )
    ).map((one) => [one.id, one]),
  )
  const nameOf = await regionNames(
    ctx,
    rows.map((row) => row.regionCode),
  )
  return {
    items: rows.map((row) => ({
      id: row.id,
      staffId: row.staffId,
      name: people.get(row.staffId)?.name ?? '',
      regionCode: row.regionCode,
      regionName: nameOf(row.regionCode),
      from: row.fromAt.toISOString(),
      to: row.toAt.toISOString(),
      now: row.fromAt <= now,
      hasPhone: people.get(row.staffId)?.hasPhone ?? false,
    })),
  }
}

/** Puts somebody of the county on call for one of its places. */
export async function addOnCall(ctx: Ctx, duty: NewOnCall): Promise<OnCallList> {
  const actor = requireStaff(ctx.actor, ['county'])
  const now = ctx.clock.now()
  const [fromAt, toAt] = [new Date(duty.from), new Date(duty.to)]
  const long = toAt.getTime() - fromAt.getTime()
  if (toAt <= now || long <= 0 || long > LONGEST_MS) throw new AppError('BAD_INPUT', 'to')
  const [person] = await staffPeople(ctx, [duty.staffId])
  const ours = person && person.role !== 'admin' && inRegion(actor.regionCode, person.regionCode)
  if (!ours) throw new AppError('NOT_FOUND', 'staffId')
  const place = inRegion(actor.regionCode, duty.regionCode) && (await regionExists(ctx, duty.regionCode))
  // Whoever is called must be able to open the talk.
  if (!place || !inRegion(person.regionCode, duty.regionCode)) throw new AppError('NOT_FOUND', 'regionCode')
  await inTransaction(ctx, async (ctx) => {
    const { staffId, regionCode } = duty
    const { id } = await ctx.db.onCall.create({
      data: { staffId, regionCode, fromAt, toAt, createdBy: actor.staffId, createdAt: now },
    })
    await audit(ctx, { action: 'onCall.add', subjectKind: 'on_call', subjectId: id, detail: { staffId } })
  })
  return onCallList(ctx)
}

/** Ends a duty, or takes back one that has not begun. */
export async function endOnCall(ctx: Ctx, id: string): Promise<OnCallList> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.onCall.updateMany({
      where: { id, endedAt: null, regionCode: { startsWith: regionCode } },
      data: { endedAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await audit(ctx, { action: 'onCall.end', subjectKind: 'on_call', subjectId: id })
  })
  return onCallList(ctx)
}
