import type { Button, Knowledge, Move, Reply, State, Words } from '../../model.ts'
import { answer, button, serviceSays } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import type { Draft } from '../../request-draft.ts'
import { sayTime } from '../../say-date.ts'
import type { Offer, Offers, Times } from '../../service-model.ts'
import { menuButtons } from '../menu.ts'
import { goOn } from '../requests/ask.ts'
import { answered, openDraft, opened } from '../requests/drafts.ts'
import { wholeDay, wordsOf } from '../requests/steps.ts'
import { chinaDay } from './when.ts'

/** What there is to choose from, each with why it fits; where there is nothing, the ways that are left. */
export function offersReply(
  state: State,
  { items, exact, more }: Offers,
  choose: readonly Button[],
  lead: readonly Words[],
): Reply {
  const ways = [button('service.ask'), button('service.wish'), button('cancel')]
  const links = [{ label: serviceSays('link.all'), href: PAGES.services }]
  if (items.length === 0)
    return {
      text: [...lead, serviceSays(state.elder ? 'offers.none_elder' : 'offers.none')],
      buttons: [button('service.ask'), button('service.all'), button('service.wish'), button('cancel')],
      links,
      asks: true,
    }
  return {
    text: [
      ...lead,
      serviceSays(exact ? 'offers.these' : 'offers.near'),
      ...items.map((one) => offerWords(state, one)),
      ...(more && !state.elder ? [serviceSays('offers.more')] : []),
      serviceSays(state.elder ? 'offers.which_elder' : 'offers.which'),
    ],
    buttons: [...choose, ...ways],
    ...(more ? { links } : {}),
    asks: true,
  }
}

/** Its name, why it fits, and, where there is room to read, what is done and when the next time is free. */
function offerWords({ elder }: State, { name, about, why, nextSlotAt }: Offer): Words {
  const because = why ? serviceSays('offer.why', { why }) : serviceSays('offer.no_why')
  if (elder) return serviceSays('offer.short', { name, because })
  const next = nextSlotAt
    ? serviceSays('offer.next', { time: sayTime(nextSlotAt) })
    : serviceSays('offer.no_next')
  return serviceSays('offer.line', { name, about, because, next })
}

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
