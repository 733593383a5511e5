import type { Knowledge, Move, State } from '../../model.ts'
import { answer, serviceSays } from '../../moves.ts'
import type { Draft } from '../../request-draft.ts'
import type { Offers, Times } from '../../service-model.ts'
import { menuButtons } from '../menu.ts'
import { goOn } from '../requests/ask.ts'
import { answered, openDraft, opened } from '../requests/drafts.ts'
import { wholeDay, wordsOf } from '../requests/steps.ts'
import { chinaDay } from './when.ts'

/** What there is has come. */
export function offersCome(state: State, knowledge: Knowledge, offers: Offers): Move {
  const draft = openDraft(state)
  return draft ? goOn(opened(state, { ...draft, offers }), knowledge) : gone(state)
}

/** The times of the chosen one have come; a day that was said before is one of them, or stays as it was said. */
export function timesCome(state: State, knowledge: Knowledge, times: Times): Move {
  const draft = openDraft(state)
  if (!draft) return gone(state)
  const day = wholeDay(draft.answers.time)
  const free = times.slots.some(({ startsAt }) => chinaDay(startsAt) === day)
  const { time: _, ...others } = draft.answers
  const answers = day && free ? { ...others, on: day } : draft.answers
  const lead = times.slots.length === 0 && !draft.answers.time ? [serviceSays('times.none')] : []
  return goOn(opened(state, { ...draft, answers, times }), knowledge, lead)
}

const gone = (state: State): Move =>
  answer(state, 'menu', { text: [serviceSays('gone')], buttons: menuButtons() })

/** "看看别的": everything there is, what fits the family first. */
export function showAll(state: State, knowledge: Knowledge): Move {
  const draft = openDraft(state)
  if (draft?.kind !== 'order') return gone(state)
  return goOn(answered(state, draft, { need: null }), knowledge)
}

/** Nothing is right: staff look for it; what was said need not be said again. */
export function askStaff(state: State, knowledge: Knowledge): Move {
  const draft = openDraft(state)
  if (draft?.kind !== 'order') return gone(state)
  const { who, on, time, words, place, need } = draft.answers
  const day = on ?? (wholeDay(time) || time === 'soon' ? time : undefined)
  const thin: Draft = {
    ...draft,
    kind: 'service',
    asked: [],
    offers: null,
    times: null,
    answers: {
      service: SERVICE_OF[need ?? ''] ?? 'other',
      ...(who ? { who } : {}),
      ...(day ? { on: day } : {}),
      ...(words ? { words } : {}),
      ...(place ? { place } : {}),
    },
  }
  return goOn(opened(state, thin), knowledge, [serviceSays('staff_look')])
}

/** What staff sort it under. */
const SERVICE_OF: Readonly<Record<string, string>> = {
  visit: 'visit',
  care: 'care',
  meals: 'meals',
  cleaning: 'cleaning',
  bathing: 'bathing',
  haircut: 'bathing',
  hospital: 'hospital',
  mind: 'talk',
  legal: 'legal',
}

/** What was said of the help that was looked for, to wish for it instead. */
export function wordsToWish(state: State): string | null {
  const draft = openDraft(state)
  return draft?.kind === 'order' ? wordsOf(draft) || null : null
}
