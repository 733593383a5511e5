import type { RequestForm } from '../../../server/requests/contract.ts'
import type { Knowledge, Move, Reply, State, Words } from '../../model.ts'
import { answer, tell } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import { type Draft, type DraftKind, NEW_DRAFT } from '../../request-draft.ts'
import { ASKS_PROGRESS } from '../../understanding/data/request-vocabulary.ts'
import { menuButtons, showMenu } from '../menu.ts'
import { askProgress } from '../progress.ts'
import { askMyOrders } from '../services/mine.ts'
import { askMyWish } from '../wishes/mine.ts'
import { goOn } from './ask.ts'
import { answered, openDraft, opened } from './drafts.ts'
import { placeGuessed } from './place.ts'
import { TASKS } from './tasks.ts'
import { kindWords } from './value-words.ts'

/** Begins a request with what the message told of it; the bare name of one goes on with what was put aside. */
export function beginRequest(state: State, knowledge: Knowledge, kind: DraftKind, text: string | null): Move {
  if (text && ASKS_PROGRESS.test(text))
    return kind === 'wish'
      ? askMyWish(state, knowledge)
      : kind === 'order'
        ? askMyOrders(state, knowledge)
        : askProgress(state, knowledge)
  const { hear, lead } = TASKS[kind]
  const answers = text ? hear(text, knowledge.today) : {}
  const aside = state.requests.findLast((one) => one.kind === kind)
  if (aside && Object.keys(answers).length === 0) return resumeRequest(state, knowledge, aside)
  const key = keyOf(state, knowledge)
  const made: Draft = { ...NEW_DRAFT, kind, key, answers }
  const draft = { ...made, answers: { ...placeGuessed(made, null, saidPlace(state)), ...answers } }
  const begun = goOn(
    opened(state, draft),
    knowledge,
    lead(draft).map((key) => tell(key)),
  )
  const warning = kind === 'abuse' && knowledge.signedIn ? [staysHere(state)] : []
  return { ...begun, replies: [...warning, ...begun.replies] }
}

/** Whoever is signed in and wants to stay unknown learns before the first word that their talk keeps it, and where to go. */
const staysHere = ({ elder }: State): Reply => ({
  text: [tell(elder ? 'lead.abuse.stays_elder' : 'lead.abuse.stays')],
  links: [{ label: tell('lead.abuse.page'), href: PAGES.newRequest('abuse') }],
})

/** "接着说吗": the newest that was put aside, or the one that is named. */
export function resumeRequest(state: State, knowledge: Knowledge, aside?: Draft): Move {
  const draft = aside ?? state.requests.at(-1)
  if (!draft) return goOn(state, knowledge)
  return goOn(opened(state, draft), knowledge, [tell('go_on', { kind: kindWords(draft) })])
}

/** What the house knows of who asks has come. */
export function formKnown(state: State, knowledge: Knowledge, form: RequestForm): Move {
  const draft = openDraft(state)
  if (!draft) return showMenu(state)
  const { place, phoneMasked, applications } = form
  const known = { place, phoneMasked, applications: applications.map((one) => ({ ...one })) }
  const next = { ...draft, known }
  return goOn(answered(state, next, placeGuessed(next, known, saidPlace(state))), knowledge)
}

/** "给我回个电话", also instead of what is open and needs a sign-in: what was said comes along. */
export function callInstead(state: State, knowledge: Knowledge, text: string | null): Move {
  const draft = openDraft(state)
  const begun = beginRequest(draft ? left(state) : state, knowledge, 'callback', text)
  const open = openDraft(begun.state)
  const words = draft?.answers.words
  if (!open || !words || open.answers.words !== undefined) return begun
  return goOn(answered(begun.state, open, { words }), knowledge)
}

/** The open draft is put aside, and not brought up by us again. */
export function left(state: State): State {
  const open = openDraft(state)
  const requests = state.requests.map((one) => (one === open ? { ...one, offered: true } : one))
  return { ...state, requests, task: open ? null : state.task, wantsSignIn: null }
}

/** "算了": nothing is sent; what was written is kept until it is thrown away. */
export function leaveRequest(state: State): Move {
  const words: Words[] = [tell('left')]
  const drop = { label: tell('drop'), action: 'request.drop' }
  return answer(left(state), 'control', { text: words, buttons: [...menuButtons(), drop] })
}

/** "删掉": the newest draft is gone. */
export function dropRequest(state: State): Move {
  const requests = state.requests.slice(0, -1)
  const task = state.task === 'request' ? null : state.task
  return answer({ ...state, requests, task }, 'control', {
    text: [tell(state.requests.length > 0 ? 'dropped' : 'nothing_open')],
    buttons: menuButtons(),
  })
}

/** Where they live as far as it was said before. */
const saidPlace = ({ facts, place }: State): string | null => place ?? facts.region ?? null

/** One for each request: the moment in which it begins, and how many lie there. */
const keyOf = ({ requests }: State, { now }: Knowledge): string =>
  `chat-${now.replace(/\D/g, '')}-${requests.length}`
