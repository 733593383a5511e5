import type { Ctx } from '../server/platform/context.ts'
import { AppError } from '../server/platform/errors.ts'
import { houseWords } from '../server/platform/i18n.ts'
import {
  newOrderSchema,
  type OrderView,
  type ProjectRow,
  residentActSchema,
} from '../server/services/contract.ts'
import {
  actAsResident,
  makeOrder,
  myOrder,
  myOrders,
  serviceProject,
  servicesFor,
} from '../server/services/service.ts'
import type { Offer, OrderData, ServiceCommand, ServiceResult, Times } from './service-model.ts'
import { speak } from './speak.ts'
import { doing } from './understanding/needs.ts'

/** Projects that are shown at once, and times that are kept of one. */
const OFFERS_SHOWN = 4
const TIMES_KEPT = 12
/** Orders that are told of: those that are not over, and some that just were. */
const OPEN_TOLD = 6
const OVER_TOLD = 2

/** Carries out one command about services through the use case that the page calls, as the resident. */
export async function carryOutService(ctx: Ctx, command: ServiceCommand): Promise<ServiceResult> {
  switch (command.name) {
    case 'service.find': {
      const { items } = await servicesFor(ctx, command.region ? { region: command.region } : {})
      const found = doing(command.need, items)
      const shown = found.items.slice(0, OFFERS_SHOWN).map(offerOf)
      const data = { items: shown, exact: found.exact, more: found.items.length > OFFERS_SHOWN }
      return { command: command.name, ok: true, data }
    }
    case 'service.times': {
      const { providerName, answerText, slots } = await serviceProject(ctx, command.projectId)
      return { command: command.name, ok: true, data: { providerName, answerText, slots: timesOf(slots) } }
    }
    case 'service.order': {
      const notes = command.notes.map((note) => speak(houseWords, note))
      const words = [command.order.words ?? '', ...notes].filter((one) => one !== '').join('\n')
      const order = newOrderSchema.safeParse({ ...command.order, words: words || null })
      if (!order.success) throw new AppError('BAD_INPUT')
      return { command: command.name, ok: true, data: orderData(await makeOrder(ctx, order.data)) }
    }
    case 'service.mine': {
      const { name, wants, day, id } = command
      return { command: name, ok: true, wants, day, data: await ordersToTell(ctx, id) }
    }
    case 'service.free': {
      const order = await myOrder(ctx, command.id)
      const { slots } = await serviceProject(ctx, order.projectId)
      const { name, day } = command
      return { command: name, ok: true, day, data: orderData(order), slots: timesOf(slots) }
    }
    case 'service.at':
      return moved(ctx, command)
    case 'service.act': {
      const act = residentActSchema.safeParse(command.act)
      if (!act.success) throw new AppError('BAD_INPUT')
      const data = orderData(await actAsResident(ctx, command.id, act.data))
      const rating = act.data.action === 'rate' ? act.data.rating : null
      return { command: command.name, ok: true, did: act.data.action, rating, data }
    }
  }
}

/** The newest order that is not over, told beside other things; null: none. */
export async function newestOrder(ctx: Ctx): Promise<OrderData | null> {
  const { items } = await myOrders(ctx)
  const open = items.find(isOpen)
  return open ? orderData(await myOrder(ctx, open.id)) : null
}

/** Another time: chosen where somebody has accepted, ordered anew where nobody has. */
async function moved(
  ctx: Ctx,
  { name, id, slotId }: Extract<ServiceCommand, { name: 'service.at' }>,
): Promise<ServiceResult> {
  const { actions, projectId } = await myOrder(ctx, id)
  const done = await actAsResident(
    ctx,
    id,
    actions.includes('schedule') ? { action: 'schedule', slotId } : { action: 'switch', projectId, slotId },
  )
  return { command: name, ok: true, did: 'schedule', rating: null, data: orderData(done) }
}

const isOpen = ({ state }: Pick<OrderView, 'state'>): boolean => state !== 'closed' && state !== 'cancelled'

async function ordersToTell(ctx: Ctx, id: string | undefined): Promise<OrderData[]> {
  if (id) return [orderData(await myOrder(ctx, id))]
  const { items } = await myOrders(ctx)
  const told = [
    ...items.filter(isOpen).slice(0, OPEN_TOLD),
    ...items.filter((one) => !isOpen(one)).slice(0, OVER_TOLD),
  ]
  return Promise.all(told.map(async (one) => orderData(await myOrder(ctx, one.id))))
}

function offerOf({ id, name, about, providerName, nextSlotAt, why }: ProjectRow): Offer {
  return { id, name, about, providerName, nextSlotAt, why: why[0] ?? null }
}

const timesOf = (slots: Times['slots']): Times['slots'] =>
  slots.slice(0, TIMES_KEPT).map(({ id, startsAt }) => ({ id, startsAt }))

function orderData(order: OrderView): OrderData {
  const { id, number, projectId, projectName, providerName, providerPhone, state } = order
  const { stateText, nextText, slot, acceptDueAt, offered, actions, others } = order
  return {
    ...{ id, number, projectId, projectName, providerName, providerPhone, state },
    ...{ stateText, nextText, slot, acceptDueAt, offered, actions, others },
  }
}
