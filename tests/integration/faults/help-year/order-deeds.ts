import { randomUUID } from 'node:crypto'
import { chinaDate, chinaInstant } from '../../../../server/platform/clock.ts'
import {
  actAsDesk,
  actAsProvider,
  actAsResident,
  issueStatement,
  makeOrder,
  takeChecks,
} from '../../../../server/services/service.ts'
import { VILLAGE } from '../../wishes/house.ts'
import { asProvider, asResident, asStaff, attempt, type Town } from './town.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What some people do about services at one moment. */
export async function orderDeeds(town: Town): Promise<void> {
  const { luck } = town
  await openTimes(town)
  if (luck.chance(55)) await orderOne(town)
  for (let n = luck.below(7); n > 0; n -= 1) await goOn(town)
  if (luck.chance(30)) await settleOne(town)
  await handIn(town)
}

/** Each project has a time of few seats on one of the coming days. */
async function openTimes({ house, luck, providers }: Town): Promise<void> {
  const one = luck.one(providers)
  if (!one || luck.chance(60)) return
  const day = chinaDate(new Date(house.clock.now().getTime() + (1 + luck.below(8)) * DAY_MS))
  const startsAt = chinaInstant(day, luck.one(['09:00', '14:00']))
  await house.ctx.db.serviceSlot.createMany({
    data: [
      {
        projectId: one.projectId,
        startsAt,
        endsAt: new Date(startsAt.getTime() + HOUR_MS),
        capacity: 1 + luck.below(2),
      },
    ],
    skipDuplicates: true,
  })
}

/** A time of a project, full ones too: who asks for one is told so. */
async function someTime({ house, luck }: Town, projectId: string): Promise<string | null> {
  const rows = await house.ctx.db.serviceSlot.findMany({
    where: { projectId, startsAt: { gt: house.clock.now() } },
    orderBy: { startsAt: 'asc' },
  })
  return luck.one(rows)?.id ?? null
}

async function orderOne(town: Town): Promise<void> {
  const { luck, families, providers } = town
  const [family, provider] = [luck.one(families), luck.one(providers)]
  if (!family || !provider) return
  const { projectId } = provider
  const slotId = luck.chance(50) ? await someTime(town, projectId) : null
  const made = await attempt(town, 'order', () =>
    makeOrder(asResident(town, family.personId), {
      ...{ clientKey: randomUUID(), projectId, slotId, region: VILLAGE },
      ...{ wantedOn: null, words: null, address: null },
    }),
  )
  if (made) await keepTime(town, made.id)
}

/** Which time an order has by now. */
async function keepTime({ house, times }: Town, orderId: string): Promise<void> {
  const { slot } = await house.ctx.db.serviceOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: { slot: true },
  })
  const at = house.clock.now().getTime()
  if (slot) times.push({ orderId, at, startsAt: slot.startsAt.getTime(), endsAt: slot.endsAt.getTime() })
}

/** One order moves, by whoever has to; many are left lying. */
async function goOn(town: Town): Promise<void> {
  const { house, luck } = town
  const rows = await house.ctx.db.serviceOrder.findMany({
    where: { state: { notIn: ['closed', 'cancelled', 'disputed'] } },
    include: { project: true },
    orderBy: { number: 'asc' },
  })
  const row = luck.one(rows)
  const provider = town.providers.find(({ providerId }) => providerId === row?.project.providerId)
  const family = town.families.find(({ personId }) => personId === row?.personId)
  if (!row || !provider || !family) return
  const { id } = row
  const [me, they] = [asResident(town, row.personId), asProvider(town, provider)]
  const slotId = await someTime(town, row.projectId)
  const deeds: Record<string, () => Promise<unknown>> = {
    accept: () => actAsProvider(they, id, { action: 'accept', slotId: luck.chance(40) ? slotId : null }),
    decline: () => actAsProvider(they, id, { action: 'decline', reason: '人手不够' }),
    schedule: async () => slotId && actAsProvider(they, id, { action: 'schedule', slotId }),
    visit: () => visit(town, they, { id, shortCode: family.shortCode }),
    'no show': () => actAsResident(me, id, { action: 'no_show', reason: null }),
    confirm: () => actAsResident(me, id, { action: 'confirm' }),
    rate: () => actAsResident(me, id, { action: 'rate', rating: 3, words: null }),
    cancel: () => actAsResident(me, id, { action: 'cancel', reason: null }),
    complain: () => actAsResident(me, id, { action: 'complain', reason: '没有做完' }),
    finish: () => actAsDesk(asStaff(town, 'township'), id, { action: 'finish', reason: '电话问过' }),
  }
  const likely = ['accept', 'accept', 'accept', 'schedule', 'schedule', 'visit', 'visit', 'confirm', 'rate']
  const name = luck.chance(70) ? luck.one(likely) : luck.one(Object.keys(deeds))
  const deed = name && deeds[name]
  if (!name || !deed) return
  await attempt(town, name, deed)
  await keepTime(town, id)
}

/** A scan in and, most of the time, one out an hour later; both are sent twice. */
async function visit(
  { house, luck }: Town,
  they: ReturnType<typeof asProvider>,
  { id: orderId, shortCode }: { id: string; shortCode: string },
): Promise<void> {
  const now = house.clock.now().getTime()
  const scan = (kind: 'in' | 'out', at: number) => ({
    ...{ clientKey: randomUUID(), orderId, kind, shortCode },
    at: new Date(at).toISOString(),
  })
  const items = [scan('in', now - HOUR_MS), ...(luck.chance(75) ? [scan('out', now)] : [])]
  await takeChecks(they, items)
  await takeChecks(they, items)
}

async function settleOne(town: Town): Promise<void> {
  const { house, luck } = town
  const rows = await house.ctx.db.serviceOrder.findMany({
    where: { state: 'disputed' },
    orderBy: { number: 'asc' },
  })
  const row = luck.one(rows)
  const outcome = luck.one(['stands', 'again', 'void'] as const) ?? 'void'
  if (row)
    await attempt(town, 'settle', () =>
      actAsDesk(asStaff(town, 'township'), row.id, { action: 'settle', outcome, reason: '问过了' }),
    )
}

/** Whoever has not handed in last month's statement does so some day. */
async function handIn(town: Town): Promise<void> {
  const { house, luck } = town
  const provider = luck.one(town.providers)
  if (!provider || !luck.chance(20)) return
  const first = `${chinaDate(house.clock.now()).slice(0, 7)}-01`
  const month = chinaDate(new Date(chinaInstant(first).getTime() - 1)).slice(0, 7)
  await attempt(town, 'statement', () => issueStatement(asProvider(town, provider), month))
}
