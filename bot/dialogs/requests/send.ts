import type { Button, Knowledge, Move, RequestData, State, Words } from '../../model.ts'
import { answer, button, order, say, tell } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import type { Slot } from '../../request-draft.ts'
import { sayDay } from '../../say-date.ts'
import { menuButtons } from '../menu.ts'
import { goOn } from './ask.ts'
import { dropped, lookUpFor, openDraft, opened, stepOf, unanswered } from './drafts.ts'
import { TASKS } from './tasks.ts'

/** "发出去". Only once everything was read back. */
export function sendRequest(state: State, knowledge: Knowledge): Move {
  const draft = openDraft(state)
  if (!draft) return answer(state, 'menu', { text: [tell('nothing_open')], buttons: menuButtons() })
  const { intent, fill, kind } = TASKS[draft.kind]
  const looks = knowledge.signedIn ? draft.known === null : kind !== 'abuse' && kind !== 'callback'
  if (looks || stepOf(draft, knowledge) || lookUpFor(draft, null)) return goOn(state, knowledge)
  return order(state, intent, fill(draft))
}

/** It is on a desk: whose, by when it is answered and where the answer comes. */
export function requestMade(state: State, data: RequestData): Move {
  const draft = openDraft(state)
  const next = draft ? dropped(state, draft.key) : state
  const { number, office, dueOn } = data
  const due: Words[] = dueOn ? [tell('made.due', { office, day: sayDay(dueOn) })] : []
  return answer(next, draft ? TASKS[draft.kind].intent : 'menu', {
    text: [tell('made.sent', { number }), ...due, ...answerWay(data)],
    ...(data.mine ? { links: [{ label: tell('link'), href: PAGES.request(data.id) }] } : {}),
    buttons: [...back(state), button('person'), button('menu')],
  })
}

/** Where the answer comes; nobody can be told who did not say who they are. */
function answerWay({ kind, mine, canBeAnswered }: RequestData): Words[] {
  if (!canBeAnswered) return [tell('made.nobody')]
  if (kind === 'callback') return [tell('made.call')]
  return [tell(mine ? 'made.here' : 'made.here_nameless')]
}

/** What was being asked before it. */
export function back({ asked, screened }: State): Button[] {
  return asked.length > 0 && !screened ? [button('screen', 'button.request_back_to_screen')] : []
}

/** What the house refuses is asked again; anything else can be tried once more, and nothing is lost. */
export function requestRefused(state: State, knowledge: Knowledge, code: string): Move {
  const draft = openDraft(state)
  const slot = draft && ASK_AGAIN[code]
  if (draft && slot && TASKS[draft.kind].steps.some((step) => step.slot === slot)) {
    const known = draft.known && { ...draft.known, ...(slot === 'place' ? { place: null } : {}) }
    const stale = slot === 'project' ? { offers: null } : slot === 'time' ? { times: null } : {}
    const again = { ...unanswered({ ...draft, known }, slot), ...stale }
    return goOn(opened(state, again), knowledge, [{ key: `errors:${code}` }])
  }
  if (draft && code === 'SIGN_IN_FIRST') return goOn(state, { ...knowledge, signedIn: false })
  return answer(state, 'none', {
    text: [{ key: `errors:${code}` }, ...(draft ? [tell('kept')] : [])],
    buttons: [
      ...(draft ? [button('request.send', 'button.request_once_more')] : []),
      button('person'),
      button('cancel'),
    ],
    links: [{ label: say('call.12345'), href: 'tel:12345' }],
    asks: true,
  })
}

const ASK_AGAIN: Partial<Record<string, Slot>> = {
  PLACE_MISSING: 'place',
  BAD_PHONE: 'phone',
  WISH_PERSONAL: 'words',
  WISH_EMPTY: 'words',
  PAST_DATE: 'by',
  SLOT_FULL: 'time',
  NOT_THERE: 'project',
  NO_ORDERS_NOW: 'project',
  NOT_FOUND: 'project',
}
