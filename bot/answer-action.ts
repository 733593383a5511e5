import { factsTold, PROGRAM_IDS, type ProgramId } from '../server/eligibility/engine/index.ts'
import { checkApply, startApply, submit, undo } from './dialogs/apply.ts'
import { askCode } from './dialogs/code.ts'
import { tellContact } from './dialogs/contact.ts'
import { heardAction, steerHeard } from './dialogs/heard.ts'
import { askList } from './dialogs/list.ts'
import { cancel, notUnderstood, outOfScope, showMenu, showOthers, smalltalk } from './dialogs/menu.ts'
import { askMyPairing, takePairingButton } from './dialogs/pairings.ts'
import { callPerson, emergency } from './dialogs/person.ts'
import { endPicking, takePick } from './dialogs/pick.ts'
import { answerPolicy, offerQuestions, takePlace, tellEntry } from './dialogs/policy.ts'
import { tellChanges, tellProgramme } from './dialogs/programme.ts'
import { askProgress } from './dialogs/progress.ts'
import { backOne, reopenLast } from './dialogs/put-right.ts'
import { takeFace } from './dialogs/rating.ts'
import { readBack } from './dialogs/read-back.ts'
import { beginRequest, callInstead, dropRequest, left, resumeRequest } from './dialogs/requests/begin.ts'
import { sendRequest } from './dialogs/requests/send.ts'
import { steerRequest } from './dialogs/requests/steer.ts'
import { chooseWrong, takeButton } from './dialogs/requests/take.ts'
import { showMore, showResults } from './dialogs/results.ts'
import {
  explain,
  openQuestion,
  restartScreen,
  skipQuestion,
  startScreen,
  takeOption,
  whyAsked,
} from './dialogs/screen.ts'
import { takeOrderButton } from './dialogs/services/act.ts'
import { askStaff, showAll, wordsToWish } from './dialogs/services/look.ts'
import { askMyOrders } from './dialogs/services/mine.ts'
import { thankVolunteer } from './dialogs/volunteer.ts'
import { askMyWish, takeWishButton } from './dialogs/wishes/mine.ts'
import type { SaidFact } from './language-model/reading.ts'
import type { Knowledge, Move, State } from './model.ts'
import type { DraftKind } from './request-draft.ts'
import { CALL_ME } from './understanding/data/request-vocabulary.ts'
import { INTENTS, type Intent } from './understanding/labels.ts'
import { likeliestDanger, understand } from './understanding/understand.ts'
import type { Understanding } from './understanding/understanding.ts'

type Act = (state: State, knowledge: Knowledge) => Move

const calledFor = ({ misses }: State) => (misses >= 2 ? 'not_understood' : 'asked')

/** Every button, and what it does. The same words typed do the same. */
const ACTIONS: Readonly<Record<string, Act>> = {
  screen: (state, knowledge) =>
    state.heard.stage === 'unread' ? readBack(state) : startScreen(state, knowledge),
  'screen.restart': restartScreen,
  apply: startApply,
  'apply.check': checkApply,
  'apply.submit': submit,
  'apply.undo': undo,
  'apply.later': cancel,
  progress: askProgress,
  list: askList,
  code: askCode,
  person: (state) => callPerson(state, calledFor(state)),
  policy: offerQuestions,
  menu: showMenu,
  cancel,
  back: goBack,
  skip: (state, knowledge) => {
    const open = openQuestion(state)
    return open ? skipQuestion(state, knowledge, open) : notUnderstood(state, knowledge)
  },
  why: (state, knowledge) => {
    const open = openQuestion(state)
    if (open) return whyAsked(state, open)
    return (state.about && tellProgramme(state, knowledge, state.about)) ?? notUnderstood(state, knowledge)
  },
  explain: (state, knowledge) => {
    const open = openQuestion(state)
    return open ? explain(state, open) : notUnderstood(state, knowledge)
  },
  resume: goOn,
  others: showOthers,
  volunteer: thankVolunteer,
  'request.send': sendRequest,
  'request.edit': (state) => chooseWrong(state) ?? showMenu(state),
  'request.resume': (state, knowledge) => resumeRequest(state, knowledge),
  'request.callback': (state, knowledge) => callInstead(state, knowledge, null),
  'request.drop': dropRequest,
  'wish.mine': (state, knowledge) => askMyWish(state, knowledge),
  'pairing.mine': askMyPairing,
  'order.mine': (state, knowledge) => askMyOrders(state, knowledge),
  'service.all': showAll,
  'service.ask': askStaff,
  'service.wish': (state, knowledge) => beginRequest(left(state), knowledge, 'wish', wordsToWish(state)),
  results: resultsSoFar,
  more: showMore,
}

/** What a person then handles, and the kind of request it makes. */
const REQUESTS: Partial<Record<string, DraftKind>> = {
  report_change: 'change',
  appeal: 'appeal',
  report_abuse: 'abuse',
  wish: 'wish',
  service: 'order',
}

/** What was said, and what it was taken for. */
export type Said = {
  readonly text: string
  readonly understood: Understanding
  /** Facts that a language model takes the words for; they are read back like all others. */
  readonly guessed?: readonly SaidFact[]
}

/** Intents that need the words themselves, or have no button of their own. */
const WITH_WORDS: Partial<Record<Intent, (state: State, knowledge: Knowledge, said: Said) => Move>> = {
  emergency: (state, _, { text, understood }) => emergency(state, understood.danger ?? likeliestDanger(text)),
  policy: (state, knowledge, { text, understood }) => answerPolicy(state, knowledge, text, understood.topics),
  person: (state, knowledge, { text }) =>
    CALL_ME.test(text) ? callInstead(state, knowledge, text) : callPerson(state, calledFor(state)),
  contact: (state, knowledge, { text, understood }) =>
    tellContact(state, knowledge, { text, topics: understood.topics }),
  smalltalk,
  out_of_scope: outOfScope,
}

/** Does what words want; what nobody here can do yet goes to a person. */
export function actOn(intent: Intent, state: State, knowledge: Knowledge, said: Said): Move {
  const kind = REQUESTS[intent]
  if (kind) return { ...beginRequest(state, knowledge, kind, said.text), intent }
  const act = WITH_WORDS[intent] ?? ACTIONS[intent] ?? notUnderstood
  return { ...act(state, knowledge, said), intent }
}

/** Buttons that name what they are about: `answer:persons:3`, `pick:groups:child`, `detail:dibao`. */
const NAMED: Readonly<Record<string, (state: State, knowledge: Knowledge, rest: string) => Move | null>> = {
  answer: takeOption,
  pick: (state, knowledge, rest) => takePick(state, knowledge, 'pick', rest),
  drop: (state, knowledge, rest) => takePick(state, knowledge, 'drop', rest),
  none: (state, knowledge, rest) => takePick(state, knowledge, 'none', rest),
  picked: (state, knowledge, rest) => takePick(state, knowledge, 'picked', rest),
  detail: (state, knowledge, rest) => aboutProgramme(tellProgramme, state, knowledge, rest),
  guide: tellEntry,
  place: takePlace,
  change: (state, knowledge, rest) => aboutProgramme(tellChanges, state, knowledge, rest),
  meant: asMeant,
  heard: heardAction,
  rate: (state, _, rest) => takeFace(state, rest),
  request: takeButton,
  wish: takeWishButton,
  pairing: takePairingButton,
  order: takeOrderButton,
}

/** Does what a button says; an unknown or stale one leads to the menu. */
export function answerAction(before: State, action: string, knowledge: Knowledge): Move {
  const steered = steerHeard(before, knowledge, action)
  if ('replies' in steered) return steered
  const state = steered
  const request = steerRequest(state, knowledge, action)
  if (request) return request
  const kind = Object.hasOwn(REQUESTS, action) ? REQUESTS[action] : undefined
  if (kind) return beginRequest(state, knowledge, kind, null)
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (act) return act(state, knowledge)
  const [name = '', rest = ''] = action.split(/:(.*)/s)
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  return named?.(state, knowledge, rest) ?? goOn(state, knowledge)
}

/** What was asked back is answered: it is done with the words that were said then. */
function asMeant(state: State, knowledge: Knowledge, name: string): Move | null {
  const intent = INTENTS.find((one) => one === name)
  const { unsure: text } = state
  if (!intent || text === null) return null
  return actOn(intent, { ...state, unsure: null }, knowledge, { text, understood: understand(text) })
}

function aboutProgramme(
  tell: (state: State, knowledge: Knowledge, program: ProgramId) => Move | null,
  state: State,
  knowledge: Knowledge,
  name: string,
): Move | null {
  const program = PROGRAM_IDS.find((id) => id === name)
  return program ? tell(state, knowledge, program) : null
}

/** "先看结果": at any time; what was chosen in an open list counts. */
function resultsSoFar(state: State, knowledge: Knowledge): Move {
  if (factsTold(state.facts).length === 0) return startScreen(state, knowledge)
  const open = openQuestion(state)
  const ended = open && state.picked.length > 0 ? endPicking(state, knowledge, open, state.picked) : null
  return showResults(ended?.state ?? state, knowledge)
}

function goBack(state: State): Move {
  if (openQuestion(state)) return backOne(state)
  return reopenLast(state) ?? showMenu(state)
}

/** "继续": the open task, else the menu. */
function goOn(state: State, knowledge: Knowledge): Move {
  if (openQuestion(state)) return startScreen(state, knowledge)
  return state.task === 'apply' ? checkApply(state, knowledge) : showMenu(state)
}
