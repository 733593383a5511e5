import type { ResidentAct } from '../../../server/services/contract.ts'
import type { Said } from '../../answer-action.ts'
import type { Knowledge, Move, State } from '../../model.ts'
import { answer, button, order, serviceSays } from '../../moves.ts'
import type { ServiceResult } from '../../service-model.ts'
import { FACE_WORDS, NO, YES } from '../../understanding/data/service-vocabulary.ts'
import { readDay } from '../../understanding/read-day.ts'
import { readControl, saysNone } from '../../understanding/words.ts'
import { wholeDay } from '../requests/steps.ts'
import { askSignIn } from '../sign-in.ts'
import { askComplaint, askRating, askTime } from './ask.ts'
import { isWish } from './mine.ts'
import { about, orderMove } from './show.ts'
import { chinaDay } from './when.ts'

/** Longer words are no mark. */
const LONGEST_MARK = 12
/** Who tells what went wrong is seldom in danger: then only what is this clear is one. Staff read the words anyway. */
const SURE_OF_HARM = 0.8
/** Longer ones the house does not take. */
const LONGEST_REASON = 400

const doIt = (state: State, id: string, act: ResidentAct): Move =>
  order(about(state, { id }), 'service', { name: 'service.act', id, act })

/** A tapped button: `change:<id>`, `confirm:<id>`, `rate3:<id>`; of the order spoken of: `time:<time>`, `to:<project>`. Null: none of ours. */
export function takeOrderButton(state: State, _: Knowledge, rest: string): Move | null {
  const [act = '', id = ''] = rest.split(':')
  if (!id) return null
  const wish = isWish(act)
  if (wish) return order(state, 'service', { name: 'service.mine', wants: wish, day: null, id })
  const spoken = state.order?.id
  switch (act) {
    case 'confirm':
      return doIt(state, id, { action: 'confirm' })
    case 'undone':
      return askComplaint(state, { id }, serviceSays('undone'))
    case 'rate':
      return askRating(state, { id })
    case 'rate1':
    case 'rate2':
    case 'rate3':
      return doIt(state, id, { action: 'rate', rating: Number(act.slice(-1)) })
    case 'nobody':
      return doIt(state, id, { action: 'no_show' })
    case 'drop':
      return doIt(state, id, { action: 'cancel' })
    case 'keep':
      return kept(state, id)
    case 'time':
      return spoken ? order(state, 'service', { name: 'service.at', id: spoken, slotId: id }) : null
    case 'to':
      return spoken ? doIt(state, spoken, { action: 'switch', projectId: id }) : null
    default:
      return null
  }
}

const kept = (state: State, id: string): Move =>
  answer(about(state, { id }), 'service', {
    text: [serviceSays('kept')],
    buttons: [button('order.mine'), button('person'), button('menu')],
  })

/** Words that answer what was asked of an order. Null: nothing was, or they mean something else. */
export function takeOrderWords(state: State, knowledge: Knowledge, { text, understood }: Said): Move | null {
  const { order: spoken } = state
  if (!spoken?.asks) return null
  const { id } = spoken
  const [yes, no] = [YES.test(text), NO.test(text)]
  switch (spoken.asks) {
    case 'done':
      return yes
        ? doIt(state, id, { action: 'confirm' })
        : no
          ? takeOrderButton(state, knowledge, `undone:${id}`)
          : null
    case 'absent':
      return yes ? doIt(state, id, { action: 'no_show' }) : no ? kept(state, id) : null
    case 'cancel':
      return yes ? doIt(state, id, { action: 'cancel' }) : no ? kept(state, id) : null
    case 'rating': {
      const mark =
        text.length <= LONGEST_MARK ? FACE_WORDS.find(([, words]) => words.test(text))?.[0] : undefined
      return mark ? doIt(state, id, { action: 'rate', rating: mark }) : null
    }
    case 'time': {
      const day = wholeDay(readDay(text, knowledge.today, 'future'))
      return day ? order(state, 'service', { name: 'service.free', id, day }) : null
    }
    case 'complaint': {
      const danger = understood.intent === 'emergency' && understood.confidence >= SURE_OF_HARM
      if (danger || readControl(text) || text.length < 2) return null
      if (saysNone(text) || NO.test(text)) return kept(state, id)
      return doIt(state, id, { action: 'complain', reason: text.slice(0, LONGEST_REASON) })
    }
  }
}

type Acted = Extract<ServiceResult, { command: 'service.act' | 'service.at' }>

/** It is done: what comes next. */
export function acted(state: State, { did, rating, data }: Acted): Move {
  const lead = serviceSays(`did.${did}`)
  if (did === 'confirm') return askRating(state, data, lead)
  if (did !== 'rate') return orderMove(state, data, lead)
  if (rating === 1 && data.actions.includes('complain'))
    return askComplaint(state, data, serviceSays('sorry'))
  return answer(about(state, data), 'service', {
    text: [lead],
    buttons: [button('service'), button('menu')],
  })
}

type Free = Extract<ServiceResult, { command: 'service.free' }>

/** Other times: those of the day that was said, or of any day where it has none. */
export function freeTimes(state: State, { data, slots, day }: Free): Move {
  const onDay = slots.filter(({ startsAt }) => chinaDay(startsAt) === day)
  if (!day || onDay.length > 0) return askTime(state, data, onDay.length > 0 ? onDay : slots)
  return askTime(state, data, slots, serviceSays('times.not_then'))
}

/** The house says why not: a time is chosen anew, what moved on since is shown as it is. */
export function orderFailed(state: State, code: string): Move {
  if (code === 'SIGN_IN_FIRST') return askSignIn(state, 'order')
  const why = { text: [{ key: `errors:${code}` }] }
  const id = state.order?.id
  if (id && code === 'SLOT_FULL')
    return { ...order(state, 'service', { name: 'service.free', id, day: null }), replies: [why] }
  if (id && MOVED_ON.includes(code))
    return {
      ...order(state, 'service', { name: 'service.mine', wants: 'state', day: null, id }),
      replies: [why],
    }
  return answer(state, 'none', { ...why, buttons: [button('order.mine'), button('person'), button('menu')] })
}

const MOVED_ON: readonly string[] = ['WRONG_STAGE', 'STALE_VERSION', 'NO_ORDERS_NOW', 'NOT_THERE']
