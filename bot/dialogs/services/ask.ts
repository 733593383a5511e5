import type { Button, Move, State, Words } from '../../model.ts'
import { answer, button, serviceSays } from '../../moves.ts'
import { sayTime } from '../../say-date.ts'
import type { OrderData, Times } from '../../service-model.ts'
import { about, orderMove } from './show.ts'

/** Times that are shown at once. */
const TIMES_SHOWN = 5

const own = (name: string, id: string, label = name): Button => ({
  label: serviceSays(`button.${label}`),
  action: `order:${name}:${id}`,
})

/** "办好了吗": whoever was there has checked out, or it was said that it is done. */
export const askDone = (state: State, one: OrderData): Move =>
  answer(about(state, one, 'done'), 'service', {
    text: [serviceSays(state.elder ? 'ask.done_elder' : 'ask.done', { project: one.projectName })],
    buttons: [own('confirm', one.id), own('undone', one.id), button('person')],
    asks: true,
  })

/** Three faces. */
export const askRating = (state: State, { id }: { id: string }, ...lead: Words[]): Move =>
  answer(about(state, { id }, 'rating'), 'service', {
    text: [...lead, serviceSays('ask.rating')],
    buttons: [3, 2, 1].map((mark) => ({
      label: serviceSays(`face.${mark}`),
      action: `order:rate${mark}:${id}`,
    })),
    asks: true,
  })

/** Nobody came: which visit, before anybody is told. */
export const askAbsent = (state: State, one: OrderData): Move =>
  answer(about(state, one, 'absent'), 'service', {
    text: [
      one.slot
        ? serviceSays('ask.absent_at', { project: one.projectName, time: sayTime(one.slot.startsAt) })
        : serviceSays('ask.absent', { project: one.projectName }),
    ],
    buttons: [own('nobody', one.id), own('came', one.id), button('person')],
    asks: true,
  })

export const askCancel = (state: State, one: OrderData): Move =>
  answer(about(state, one, 'cancel'), 'service', {
    text: [serviceSays('ask.cancel', { project: one.projectName })],
    buttons: [own('drop', one.id), own('change', one.id), own('keep', one.id)],
    asks: true,
  })

/** The next words say what was wrong. */
export const askComplaint = (state: State, one: { id: string }, ...lead: Words[]): Move =>
  answer(about(state, one, 'complaint'), 'service', {
    text: [...lead, serviceSays(state.elder ? 'ask.complaint_elder' : 'ask.complaint')],
    buttons: [button('menu', 'rating.no_words'), button('person')],
    asks: true,
  })

/** Other times to tap; a day can be said as well. `day`: those of it alone, where it has any. */
export function askTime(state: State, one: OrderData, slots: Times['slots'], ...lead: Words[]): Move {
  const others = slots.filter(({ id }) => id !== one.slot?.id)
  if (others.length === 0) return orderMove(state, one, ...lead, serviceSays('times.none_free'))
  return answer(about(state, one, 'time'), 'service', {
    text: [...lead, serviceSays('ask.time', { project: one.projectName })],
    buttons: [
      ...others.slice(0, TIMES_SHOWN).map(({ id, startsAt }) => ({
        label: sayTime(startsAt),
        action: `order:time:${id}`,
      })),
      own('keep', one.id),
      button('person'),
    ],
    asks: true,
  })
}
