import { householdOf, whomAtDesk } from '../../households/service.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident, requireStaff } from '../../platform/scope.ts'
import { placeFor } from '../../requests/service.ts'
import type { DeskNewOrder, DeskOrder, OrderView, ParsedNewOrder } from '../contract.ts'
import { planAnswer } from '../later/plan.ts'
import { afterOfficeHours } from '../rules.ts'
import { limitsAt } from '../settings.ts'
import { deskOrderView } from '../view/desk.ts'
import { mineView } from '../view/mine.ts'
import { type OrderFile, readOrder } from './file.ts'
import { mustTake } from './projects-for.ts'
import { record } from './record.ts'
import { changeSeat } from './seats.ts'
import { tellProvider, tellResident } from './tell.ts'

/** Orders of one person in a day. */
const A_DAY = 10
const DAY_MS = 24 * 60 * 60_000

type For = { personId: string; regionCode: string; madeByKind: 'resident' | 'staff'; keyHash: string }

/**
 * Orders a service for oneself; the same `clientKey` again is the same order. Joins the open transaction.
 * @throws AppError SIGN_IN_FIRST, PLACE_MISSING, NOT_FOUND, NOT_THERE, NO_ORDERS_NOW, SLOT_FULL, TOO_MANY
 */
export async function makeOrder(ctx: Ctx, input: ParsedNewOrder): Promise<OrderView> {
  const personId = requireResident(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const keyHash = ctx.cipher.hash('order-key', `${personId}\n${input.clientKey}`)
    const file = await once(ctx, input, keyHash, async () => ({
      personId,
      regionCode: await placeFor(ctx, personId, input.region),
      madeByKind: 'resident',
      keyHash,
    }))
    return mineView(ctx, file)
  })
}

/** Orders for somebody of one's place who cannot; they are told. NOT_FOUND for whom nobody here knows, and for others. */
export async function makeOrderFor(ctx: Ctx, input: DeskNewOrder): Promise<DeskOrder> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  return inTransaction(ctx, async (ctx) => {
    const keyHash = ctx.cipher.hash('order-key', `${staff.staffId}\n${input.clientKey}`)
    const file = await once(ctx, input, keyHash, async () => {
      return { ...(await whomAtDesk(ctx, input)), madeByKind: 'staff', keyHash }
    })
    await tellResident(ctx, file, { kind: 'orderedForYou', key: 'made' })
    return deskOrderView(ctx, file)
  })
}

async function once(
  ctx: Ctx,
  input: ParsedNewOrder,
  keyHash: string,
  whose: () => Promise<For>,
): Promise<OrderFile> {
  const before = await ctx.db.serviceOrder.findUnique({ where: { keyHash }, select: { id: true } })
  const id = before?.id ?? (await create(ctx, input, await whose()))
  const file = await readOrder(ctx, id)
  if (!file) throw new Error('an order that was just made is gone')
  return file
}

async function create(ctx: Ctx, input: ParsedNewOrder, whose: For): Promise<string> {
  await notTooMany(ctx, whose)
  await mustTake(ctx, input.projectId, whose.regionCode)
  const now = ctx.clock.now()
  const { acceptHours } = await limitsAt(ctx, whose.regionCode)
  const made = await ctx.db.serviceOrder.createManyAndReturn({
    data: [
      {
        ...whose,
        number: await nextNumber(ctx),
        projectId: input.projectId,
        householdId: await householdOf(ctx, whose.personId),
        madeById: ctx.actor.kind === 'staff' ? ctx.actor.staffId : null,
        wordsEnc: input.words ? ctx.cipher.encrypt(input.words) : null,
        addressEnc: input.address ? ctx.cipher.encrypt(input.address) : null,
        wantedOn: input.wantedOn ? dateColumn(input.wantedOn) : null,
        createdAt: now,
        acceptDueAt: afterOfficeHours(now, acceptHours),
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  })
  const id = made[0]?.id
  // The same order came twice at once, and the other was first.
  if (!id) return (await ctx.db.serviceOrder.findUniqueOrThrow({ where: { keyHash: whose.keyHash } })).id
  if (input.slotId) {
    await changeSeat(ctx, { projectId: input.projectId, slotId: null }, input.slotId)
    await ctx.db.serviceOrder.update({ where: { id }, data: { slotId: input.slotId } })
  }
  await begin(ctx, id, whose.madeByKind)
  return id
}

async function begin(ctx: Ctx, id: string, role: For['madeByKind']): Promise<void> {
  const file = await readOrder(ctx, id)
  if (!file) return
  await record(ctx, file.row, { kind: 'ordered', role, from: null, to: 'ordered' })
  await tellProvider(ctx, file, { kind: 'new' })
  await planAnswer(ctx, file)
}

async function notTooMany(ctx: Ctx, { personId }: For): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - DAY_MS)
  const made = await ctx.db.serviceOrder.count({ where: { personId, createdAt: { gt: since } } })
  if (made >= A_DAY) throw new AppError('TOO_MANY')
}

/** `FW20261122-000123`. The running number never starts again. */
async function nextNumber(ctx: Ctx): Promise<string> {
  const rows = await ctx.db.$queryRaw<{ n: bigint }[]>`SELECT nextval('service_order_number') AS n`
  const day = chinaDate(ctx.clock.now()).replaceAll('-', '')
  return `FW${day}-${String(rows[0]?.n ?? 0).padStart(6, '0')}`
}
