import type { z } from 'zod'
import type { Prisma } from '../../generated/prisma/client.ts'
import { decryptPerson } from '../../households/service.ts'
import { addWorkingDays } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireProvider, requireResident, requireStaff } from '../../platform/scope.ts'
import type {
  deskOrdersQuerySchema,
  deskOrdersSchema,
  ordersSchema,
  providerOrdersQuerySchema,
  providerOrdersSchema,
} from '../contract.ts'
import { AGAIN_DAYS, acceptedLongAgo, OPEN, UNSETTLED } from '../rules.ts'
import { deskRow } from '../view/desk.ts'
import { providerRow } from '../view/provider.ts'
import { rowOf } from '../view/row.ts'
import { fileOf, WITH } from './file.ts'

const SIZE = 20
const DAY_MS = 24 * 60 * 60_000

/** My orders, the newest first. */
export async function myOrders(ctx: Ctx): Promise<z.infer<typeof ordersSchema>> {
  const rows = await ctx.db.serviceOrder.findMany({
    where: { personId: requireResident(ctx.actor) },
    include: WITH,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return { items: rows.map((row) => rowOf(ctx, fileOf(row))) }
}

type Where = Prisma.ServiceOrderWhereInput

/** What the signed-in provider has to do, by deadline and by time of the visit. */
export async function providerOrders(
  ctx: Ctx,
  query: z.output<typeof providerOrdersQuerySchema>,
): Promise<z.infer<typeof providerOrdersSchema>> {
  const { providerId } = requireProvider(ctx.actor)
  const where: Where = query.on
    ? { project: { providerId }, state: { in: [...OPEN] }, slot: { startsAt: dayOf(query.on) } }
    : query.show === 'offered'
      ? { id: { in: await offeredTo(ctx, providerId) } }
      : query.show === 'open'
        ? { project: { providerId }, state: { in: [...OPEN] } }
        : { project: { providerId }, state: { notIn: [...OPEN] } }
  const [total, rows] = await Promise.all([
    ctx.db.serviceOrder.count({ where }),
    ctx.db.serviceOrder.findMany({
      where,
      include: WITH,
      orderBy:
        query.show === 'done'
          ? [{ createdAt: 'desc' }, { id: 'desc' }]
          : [
              { acceptDueAt: { sort: 'asc', nulls: 'last' } },
              { slot: { startsAt: 'asc' } },
              { createdAt: 'asc' },
              { id: 'asc' },
            ],
      skip: (query.page - 1) * SIZE,
      take: SIZE,
    }),
  ])
  const items = await Promise.all(rows.map((row) => providerRow(ctx, fileOf(row))))
  return { items, total, page: query.page, size: SIZE }
}

function dayOf(date: string) {
  const gte = chinaInstant(date)
  return { gte, lt: new Date(gte.getTime() + DAY_MS) }
}

/** Orders of others that were not answered in time and that a project of this provider could take. */
async function offeredTo(ctx: Ctx, providerId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM service_order o JOIN service_project theirs ON theirs.id = o.project_id
     WHERE o.state = 'ordered' AND o.offered_at IS NOT NULL AND theirs.provider_id <> ${providerId}::uuid
       AND EXISTS (SELECT 1 FROM service_project p
                    WHERE p.provider_id = ${providerId}::uuid AND p.kind = theirs.kind AND p.state = 'open'
                      AND EXISTS (SELECT 1 FROM unnest(p.region_codes) code
                                   WHERE starts_with(o.region_code, code)))`
  return rows.map(({ id }) => id)
}

/** Orders of the place of the signed-in desk. */
export async function deskOrders(
  ctx: Ctx,
  query: z.output<typeof deskOrdersQuerySchema>,
): Promise<z.infer<typeof deskOrdersSchema>> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const here: Where = { regionCode: { startsWith: staff.regionCode } }
  const shown = showing(ctx.clock.now())
  const count = (show: keyof typeof shown) =>
    ctx.db.serviceOrder.count({ where: { ...here, ...shown[show] } })
  const where = { ...here, ...shown[query.show] }
  const [total, rows, open, late, unsettled, to_call] = await Promise.all([
    ctx.db.serviceOrder.count({ where }),
    ctx.db.serviceOrder.findMany({
      where,
      include: { ...WITH, person: true },
      orderBy: [{ createdAt: query.show === 'done' ? 'desc' : 'asc' }, { id: 'asc' }],
      skip: (query.page - 1) * SIZE,
      take: SIZE,
    }),
    count('open'),
    count('late'),
    count('unsettled'),
    count('to_call'),
  ])
  const items = await Promise.all(
    rows.map(({ person, ...row }) => deskRow(ctx, fileOf(row), decryptPerson(ctx, person).name)),
  )
  return { items, total, page: query.page, size: SIZE, counts: { open, late, unsettled, to_call } }
}

/** Wanted soon, or as soon as may be: what is wanted later has time. */
const wantedSoon = (now: Date) => ({
  OR: [
    { wantedOn: null },
    { wantedOn: { lte: dateColumn(addWorkingDays(chinaDate(now), AGAIN_DAYS).date) } },
  ],
})

/** `late`: nobody has answered in time, or set a time; `to_call`: somebody should ask by phone whether it was done: finished, or its time is over and no sign came. */
function showing(now: Date) {
  const dayAgo = new Date(now.getTime() - DAY_MS)
  return {
    open: { state: { in: [...OPEN] } },
    late: {
      OR: [
        { state: 'ordered', acceptDueAt: { lt: now } },
        { state: 'accepted', acceptedAt: { lt: acceptedLongAgo(now) }, ...wantedSoon(now) },
      ],
    },
    unsettled: { state: { in: [...UNSETTLED] } },
    to_call: {
      OR: [
        { state: 'finished', finishedAt: { lt: dayAgo } },
        { state: 'started', inAt: { lt: dayAgo } },
        { state: 'scheduled', slot: { endsAt: { lt: dayAgo } } },
      ],
    },
    done: { state: { in: ['confirmed', 'closed', 'cancelled'] } },
  } satisfies Record<string, Where>
}
