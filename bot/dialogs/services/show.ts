import type { Button, Link, Move, OrderQuestion, Reply, State, Words } from '../../model.ts'
import { answer, button, serviceSays } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import { sayTime } from '../../say-date.ts'
import type { OrderData } from '../../service-model.ts'
import { dropped, openDraft } from '../requests/drafts.ts'
import { back } from '../requests/send.ts'

/** The order is the one that is spoken of now; `asks`: what the next words answer. */
export const about = (state: State, { id }: { id: string }, asks: OrderQuestion | null = null): State => ({
  ...state,
  order: { id, asks },
})

/** One order with its time, what comes next and what can be done now; `lead` is said before it. */
export function orderMove(state: State, order: OrderData, ...lead: Words[]): Move {
  return answer(about(state, order), 'service', orderReply(order, lead))
}

export function orderReply(order: OrderData, lead: readonly Words[] = []): Reply {
  return {
    text: [...lead, ...orderWords(order)],
    links: orderLinks(order),
    buttons: [...orderButtons(order), button('person'), button('menu')],
  }
}

/** Where it stands, when somebody comes or answers, and what comes next. */
function orderWords(order: OrderData): Words[] {
  const { projectName, stateText } = order
  return [serviceSays('order.state', { project: projectName, state: stateText }), ...whenWords(order)]
}

/** A time that nobody has accepted is only asked for; a day to answer by that is over is none. */
function whenWords({ state, slot, acceptDueAt, offered, nextText }: OrderData): Words[] {
  const waits = state === 'ordered'
  const at = slot && serviceSays(waits ? 'order.asked' : 'order.at', { time: sayTime(slot.startsAt) })
  const answer = waits && !offered && acceptDueAt
  return [
    ...(at ? [at] : []),
    answer
      ? serviceSays('order.answer', { time: sayTime(answer) })
      : { key: 'bot:ready', params: { text: nextText } },
  ]
}

function orderLinks({ id, providerName, providerPhone }: OrderData): Link[] {
  const phone = providerPhone?.replace(/[^\d+]/g, '')
  return [
    { label: serviceSays('link.order'), href: PAGES.serviceOrder(id) },
    ...(phone ? [{ label: serviceSays('link.call', { provider: providerName }), href: `tel:${phone}` }] : []),
  ]
}

/** Others to go to instead, at most so many. */
const OTHERS = 2

function orderButtons({ id, actions, others, state }: OrderData): Button[] {
  const own = (name: string): Button => ({
    label: serviceSays(`button.${name}`),
    action: `order:${name}:${id}`,
  })
  const may = (action: OrderData['actions'][number]) => actions.includes(action)
  const elsewhere = state === 'declined' || state === 'ordered' ? others.slice(0, OTHERS) : []
  return [
    ...(may('confirm') ? [own('confirm')] : []),
    ...(may('rate') ? [own('rate')] : []),
    ...(may('no_show') ? [own('absent')] : []),
    ...(may('schedule') || may('switch') ? [own('change')] : []),
    ...elsewhere.map((one) => ({
      label: serviceSays('button.to', { name: one.name }),
      action: `order:to:${one.id}`,
    })),
    ...(may('cancel') ? [own('cancel')] : []),
    ...(may('complain') ? [own('complain')] : []),
  ]
}

/** Several orders: which one is meant. `act` is what tapping one does. */
export function whichOrder(state: State, orders: readonly OrderData[], act: string): Move {
  return answer(state, 'service', {
    text: [serviceSays('mine.which')],
    buttons: [
      ...orders.map(({ id, projectName: project, stateText }) => ({
        label: serviceSays('mine.line', { project, state: stateText }),
        action: `order:${act}:${id}`,
      })),
      button('menu'),
    ],
    asks: true,
  })
}

/** It is ordered: its number, by when it is answered, and that this is told here. */
export function orderMade(state: State, order: OrderData): Move {
  const draft = openDraft(state)
  const next = draft ? dropped(state, draft.key) : state
  return answer(about(next, order), 'service', {
    text: [
      serviceSays('made', { number: order.number }),
      ...whenWords(order),
      serviceSays(state.elder ? 'made_after_elder' : 'made_after'),
    ],
    links: orderLinks(order),
    buttons: [...back(state), button('order.mine'), button('person'), button('menu')],
  })
}
