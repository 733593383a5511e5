import { type FactKey, factsTold, questionOf, readAnswer } from '../server/eligibility/engine/index.ts'
import { answerAction, type Said } from './answer-action.ts'
import { answerIntent, isClear } from './answer-intent.ts'
import { answerCheck, answerRequest } from './answer-request.ts'
import { answerTold } from './answer-told.ts'
import { aboutTalk, tiredOfAsking } from './dialogs/about-talk.ts'
import { answerHeard, stillReading } from './dialogs/heard.ts'
import { notUnderstood } from './dialogs/menu.ts'
import { aboutMyPairing } from './dialogs/pairings.ts'
import { callForMisses, callForUpset, callsByItself, emergency, nobodyWanted } from './dialogs/person.ts'
import { readPicks } from './dialogs/pick.ts'
import { placesLike } from './dialogs/places.ts'
import { answerIfKnown, takeGuideTurn } from './dialogs/policy.ts'
import { tellChanges, tellProgramme } from './dialogs/programme.ts'
import { correct } from './dialogs/put-right.ts'
import { questionReply, takesSeveral } from './dialogs/question.ts'
import { takeRatingWords } from './dialogs/rating.ts'
import { openQuestion, takeAnswer } from './dialogs/screen.ts'
import { takeOrderWords } from './dialogs/services/act.ts'
import { aboutMyOrder } from './dialogs/services/mine.ts'
import { aboutMyWish } from './dialogs/wishes/mine.ts'
import { takeThanks } from './dialogs/wishes/thank.ts'
import { isReadingBack } from './heard-state.ts'
import type { Reading } from './language-model/reading.ts'
import { withReading } from './language-model/use-reading.ts'
import type { Button, Knowledge, Move, Reply, State, Words } from './model.ts'
import { button, say } from './moves.ts'
import { isAsking } from './understanding/asking.ts'
import { SURE } from './understanding/certainty.ts'
import { isUpset } from './understanding/emotion.ts'
import type { Intent } from './understanding/labels.ts'
import { wantsNobody } from './understanding/no-person.ts'
import { readResultQuestion } from './understanding/programmes.ts'
import { findDanger } from './understanding/safety.ts'
import { townAlone } from './understanding/towns.ts'
import { understand } from './understanding/understand.ts'
import { type Control, hasIdNumber, readChoice, readControl, saysNone } from './understanding/words.ts'

/** From here on it is more than a mistyped answer: somebody tells something, and is heard. */
const STORY = 10

/** Longer than this is a story and not the answer to a question. */
const LONGEST_ANSWER = 24

/**
 * Words: danger first, then numbers of buttons and steering words, then what is put right, then the open question,
 * then what was understood. The move says what it took them for.
 */
export function answerText(state: State, text: string, knowledge: Knowledge, reading?: Reading | null): Move {
  const understood = withReading(understand(text), reading)
  const move = answerSaid(
    state,
    { text, understood, ...(reading ? { guessed: reading.facts } : {}) },
    knowledge,
  )
  const guessed = move.intent === understood.intent || move.intent === 'none'
  return { topics: understood.topics, confidence: guessed ? understood.confidence : 1, ...move }
}

function answerSaid(before: State, said: Said, knowledge: Knowledge): Move {
  const { text, understood } = said
  let state: State = { ...before, unsure: null }
  const danger = findDanger(text)
  if (danger) return emergency(state, danger)
  const open = openQuestion(state)
  const chosen = chosenAction(state, text)
  if (chosen) return answerAction(before, chosen, knowledge)
  const read = answerHeard(state, knowledge, text) ?? answerCheck(state, knowledge, text)
  if (read) return read
  const ordered = takeOrderWords(state, knowledge, said)
  if (ordered) return ordered
  if (wantsNobody(text, offersPerson(state)) && !knowledge.waitingForPerson) return nobodyWanted(state)
  const control = readControl(text)
  // "好" and "对" may answer a question; they steer only where none is open.
  if (control && !(control === 'yes' && open))
    return answerAction(state, controlAction(state, control), knowledge)
  const rated =
    takeRatingWords(state, text) ??
    takeThanks(state, text) ??
    tiredOfAsking(state, text) ??
    aboutTalk(state, text)
  if (rated) return rated
  const requested = answerRequest(state, knowledge, said)
  if (requested) return requested
  const wished =
    aboutMyWish(state, knowledge, text) ??
    aboutMyPairing(state, knowledge, text) ??
    aboutMyOrder(state, knowledge, text)
  if (wished) return wished
  if (callsOutUpset(said) && !knowledge.waitingForPerson) return callForUpset(state)
  const corrected = correct(state, knowledge, text)
  if (corrected) return corrected
  const ruled = takeGuideTurn(state, knowledge, said)
  if (ruled) return ruled
  const told = answerTold(state, knowledge, said, wantsElse(state, said, knowledge))
  if ('replies' in told) return told
  state = told
  const answered = open && text.length <= LONGEST_ANSWER ? readOpen(state, knowledge, open, text) : null
  if (answered) return answered
  const asked = ABOUT_RESULTS.includes(understood.intent) ? aboutResults(state, knowledge, text) : null
  if (asked) return asked
  const aside = open && isAsking(text) && !isClear(said) ? known(state, knowledge, said) : null
  if (aside) return aside
  if (open && (understood.intent === 'screen' || !isClear(said)))
    return knowledge.waitingForPerson
      ? notUnderstood(state, knowledge)
      : misread(state, open, text, knowledge)
  if (knowledge.waitingForPerson && (!isClear(said) || FOR_THEM.includes(understood.intent)))
    return notUnderstood(state, knowledge)
  if (isReadingBack(state) && !isClear(said)) return stillReading(state, knowledge)
  return answerIntent(state, knowledge, said)
}

/** A question about the rules in the middle of ours; where nothing was named it is about what most come for. */
const known = (state: State, knowledge: Knowledge, { text, understood }: Said): Move | null =>
  answerIfKnown({ ...state, topics: [...state.topics, 'dibao'] }, knowledge, text, understood.topics)

/** A person was just offered because something was not understood; an open question has a no of its own. */
const offersPerson = (state: State): boolean =>
  state.misses > 0 && state.choices.includes('person') && state.task === null

/** What is told while a person is on the way is told to them: no form is begun beside it. */
const FOR_THEM: readonly Intent[] = ['report_change', 'appeal', 'report_abuse', 'wish', 'service']

/** Words that tell facts on the way to something else. */
function wantsElse(state: State, said: Said, { waitingForPerson }: Knowledge): boolean {
  const { intent, confidence } = said.understood
  if (waitingForPerson) return true
  if (TELLING.includes(intent)) return false
  return openQuestion(state) || isReadingBack(state) ? isClear(said) : confidence >= SURE
}

/** Whoever tells of their hardship, in whatever words. */
const TELLING: readonly Intent[] = ['screen', 'smalltalk', 'out_of_scope']

/** Upset, and nothing else that could be answered: a clear question is answered first. */
function callsOutUpset(said: Said): boolean {
  const { text, understood } = said
  return isUpset(text) && (['smalltalk', 'person'].includes(understood.intent) || !isClear(said))
}

/** What a question about results may look like. */
const ABOUT_RESULTS: readonly Intent[] = ['screen', 'policy', 'appeal', 'out_of_scope', 'smalltalk']

/** Once there are results, words may ask about them: "低保为什么不行", "要是收入再少点呢". */
function aboutResults(state: State, knowledge: Knowledge, text: string): Move | null {
  const asked = state.about ? readResultQuestion(text) : null
  const program = asked?.program ?? state.about
  if (!asked || !program) return null
  return asked.asks === 'why'
    ? tellProgramme(state, knowledge, program)
    : tellChanges(state, knowledge, program)
}

/** "没有汽车" chooses the "none" of a choice. */
function readOpen(state: State, knowledge: Knowledge, open: FactKey, text: string): Move | null {
  const question = questionOf(open)
  if (takesSeveral(question)) return readPicks(state, knowledge, open, text)
  const { options, kind } = question
  const none = kind === 'choice' && saysNone(text) && options.some((option) => option.value === 'none')
  const town = open === 'region' ? townAlone(text) : null
  return takeAnswer(state, knowledge, open, none ? 'none' : (town ?? text))
}

/** "不问了" while questions are asked: what can be said so far; else whatever is open is left. */
function controlAction(state: State, control: Control): string {
  // "接着说吗？" was asked, or what was put aside is meant.
  const aside = state.task === null && state.requests.length > 0
  if (aside && (control === 'resume' || (control === 'yes' && state.choices.includes('request.resume'))))
    return 'request.resume'
  const told = openQuestion(state) !== null && factsTold(state.facts).length > 0
  return control === 'enough' ? (told ? 'results' : 'cancel') : CONTROL_ACTIONS[control]
}

const CONTROL_ACTIONS = {
  person: 'person',
  cancel: 'cancel',
  back: 'back',
  skip: 'skip',
  why: 'why',
  explain: 'explain',
  menu: 'menu',
  resume: 'resume',
  yes: 'resume',
  results: 'results',
  more: 'more',
} as const

/** The button whose number or words were typed; of an option a part of its words is enough, if only one has it. */
function chosenAction(state: State, text: string): string | null {
  const number = readChoice(text)
  if (number !== null) return state.choices[number - 1] ?? null
  const said = text.toLowerCase()
  const labels = state.choiceLabels.map((label) => label.toLowerCase())
  const whole = labels.indexOf(said)
  if (whole >= 0) return state.choices[whole] ?? null
  const holding = state.choices.filter(
    (action, place) => said.length >= 2 && /^(answer|pick):/.test(action) && labels[place]?.includes(said),
  )
  return holding.length === 1 ? (holding[0] ?? null) : null
}

/** Not understood: says what is wrong and asks again. The second time a person is called, and other ways are offered. */
function misread(state: State, key: FactKey, text: string, knowledge: Knowledge): Move {
  const misses = state.misses + 1
  const read = readAnswer(key, text)
  const wrong: Words = read.ok
    ? say('screen.again')
    : { key: `eligibility:answerError.${read.code}`, params: read.params }
  const story = text.length >= STORY
  const calls = callsByItself(state, misses, knowledge)
  const first = hasIdNumber(text) ? say('screen.no_id') : story ? say('screen.heard') : wrong
  const lead = calls
    ? [say('screen.call_ways')]
    : misses >= 2
      ? [say('screen.offer_ways')]
      : story
        ? [first, say('screen.offer_person')]
        : [first]
  const asked = questionReply(state, key, ...lead)
  const places = key === 'region' ? placesLike(text) : []
  const ways = misses >= 2 ? waysOut(state, calls) : story ? [button('person')] : []
  const own = (asked.buttons ?? []).filter(({ action }) => !ways.some((way) => way.action === action))
  const again: Reply = { ...asked, buttons: [...places, ...own, ...ways] }
  if (calls) return callForMisses(state, again)
  return {
    state: { ...state, misses },
    replies: [again],
    commands: [],
    intent: 'none',
  }
}

/** What can be done where an answer does not come. */
function waysOut({ facts }: State, called: boolean): Button[] {
  const told = factsTold(facts).length > 0
  return [...(told ? [button('results')] : []), ...(called ? [] : [button('person')]), button('cancel')]
}
