import type { Knowledge, Move, State } from '../../model.ts'
import { answer, button, order, serviceSays } from '../../moves.ts'
import { ORDER_WISHES, type OrderData, type OrderWish, type ServiceResult } from '../../service-model.ts'
import { ABOUT_ORDER, ABOUT_THIS, NO_VISIT, SEEKS } from '../../understanding/data/service-vocabulary.ts'
import { readDay } from '../../understanding/read-day.ts'
import { wholeDay } from '../requests/steps.ts'
import { askSignIn } from '../sign-in.ts'
import { askAbsent, askCancel, askComplaint, askDone } from './ask.ts'
import { about, orderMove, orderReply, whichOrder } from './show.ts'

/** Longer words tell more than what becomes of an order. */
const LONGEST = 30

/** "我的服务什么时候来", "今天没人来", "改天来行不行": what words want of an order; null: nothing. */
export function orderWish(text: string): OrderWish | null {
  if (text.length > LONGEST || NO_VISIT.test(text)) return null
  const wish = ABOUT_ORDER.find(([, words]) => words.test(text))?.[0] ?? null
  return wish !== 'change' && SEEKS.test(text) ? null : wish
}

/** Words about services that were ordered. Null: none. */
export function aboutMyOrder(state: State, knowledge: Knowledge, text: string): Move | null {
  const said = text.trim()
  const wants = orderWish(said)
  // "办好了" may be said of anything: who has not signed in has ordered nothing.
  const day = wholeDay(readDay(said, knowledge.today, 'future'))
  if (wants && (wants !== 'done' || knowledge.signedIn)) return askMyOrders(state, knowledge, wants, day)
  if (!state.order || !knowledge.signedIn) return null
  const short = ABOUT_THIS.find(([, words]) => words.test(said))?.[0]
  const { id } = state.order
  return short ? order(state, 'service', { name: 'service.mine', wants: short, day, id }) : null
}

/** `day`: `YYYY-MM-DD` that was said with it. */
export function askMyOrders(
  state: State,
  knowledge: Knowledge,
  wants: OrderWish = 'state',
  day: string | null = null,
): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'order')
  return order({ ...state, wantsSignIn: null }, 'service', { name: 'service.mine', wants, day })
}

/** What has to be possible for it. */
const NEEDS: Readonly<Record<OrderWish, readonly OrderData['actions'][number][]>> = {
  state: [],
  change: ['schedule', 'switch'],
  cancel: ['cancel'],
  done: ['confirm'],
  absent: ['no_show'],
  complain: ['complain'],
}
const OVER: readonly OrderData['state'][] = ['closed', 'cancelled']

type Mine = Extract<ServiceResult, { command: 'service.mine' }>

/** My orders have come: what was wanted is asked of the one it can be done with, or it is said why not. */
export function showMyOrders(state: State, { wants, day, data: orders }: Mine): Move {
  const [newest] = orders
  if (!newest)
    return answer(state, 'service', {
      text: [serviceSays(wants === 'done' ? 'mine.none_done' : 'mine.none')],
      buttons: [
        button('service'),
        ...(wants === 'done' ? [button('wish.mine')] : []),
        button('person'),
        button('menu'),
      ],
    })
  const open = orders.filter((one) => !OVER.includes(one.state))
  const able =
    wants === 'state'
      ? open
      : orders.filter(({ actions }) => NEEDS[wants].some((one) => actions.includes(one)))
  const [only] = able
  if (only) return able.length === 1 ? wanted(state, wants, day, only) : whichOrder(state, able, wants)
  if (wants === 'state') return orderMove(state, newest)
  const lead = serviceSays(`cannot.${wants}`)
  if (open.length > 1) {
    const which = whichOrder(state, open, 'state')
    return { ...which, replies: which.replies.map((one) => ({ ...one, text: [lead, ...one.text] })) }
  }
  return orderMove(state, open[0] ?? newest, lead)
}

/** One order, and what is wanted of it. */
function wanted(state: State, wants: OrderWish, day: string | null, one: OrderData): Move {
  switch (wants) {
    case 'change':
      return order(about(state, one), 'service', { name: 'service.free', id: one.id, day })
    case 'cancel':
      return askCancel(state, one)
    case 'done':
      return askDone(state, one)
    case 'absent':
      return askAbsent(state, one)
    case 'complain':
      return askComplaint(state, one)
    default:
      return answer(about(state, one), 'service', orderReply(one))
  }
}

/** Whether a button's word is one of these wishes. */
export const isWish = (name: string): OrderWish | null => ORDER_WISHES.find((one) => one === name) ?? null
