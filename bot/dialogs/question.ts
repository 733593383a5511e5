import {
  type FactKey,
  factPath,
  factsTold,
  type Question,
  type QuestionKey,
  questionOf,
  whoOf,
} from '../../server/eligibility/engine/index.ts'
import { isReadingBack } from '../heard-state.ts'
import type { Button, Reply, State, Words } from '../model.ts'
import { button, say } from '../moves.ts'
import { sayList } from '../say-list.ts'

/** Places shown as buttons; every other one is typed. */
const FIRST_PLACES = ['330281', '330282', '330000']

/** Numbers most people answer, to tap instead of typing. */
export const COUNTS: Partial<Record<QuestionKey, readonly number[]>> = { persons: [1, 2, 3, 4] }

/** From so many answers on, the results so far say something. */
const WORTH_SHOWING = 3

/** Whether any number of options may be chosen. */
export const takesSeveral = ({ kind }: Question): boolean => kind === 'multi' || kind === 'count'

/** The question about one fact, with `lead` said before it. One question a bubble. */
export function questionReply(state: State, key: FactKey, ...lead: Words[]): Reply {
  const question = questionOf(key)
  return {
    text: [
      ...lead,
      ...(state.picked.length > 0 ? pickedWords(state, question) : asking(state, key, question)),
    ],
    buttons: [...answerButtons(state, key, question), ...steering(state)],
    asks: true,
    digitsAnswer: question.kind === 'number' || question.kind === 'money',
  }
}

/** The open question once more, so that an answer can be given at once. */
export function openAgain(state: State, lead = 'screen.go_on'): Reply[] {
  const open = state.task === 'screen' && !isReadingBack(state) ? state.asked.at(-1) : undefined
  if (!open) return []
  const asked = questionReply({ ...state, elder: true }, open, say(lead))
  return [{ ...asked, buttons: (asked.buttons ?? []).filter(({ action }) => action !== 'results') }]
}

/** What is meant by a question, in more words than it has in 长辈版. */
export function helpWords(state: State, key: FactKey): Words[] {
  return state.elder ? [{ key: `eligibility:${questionOf(key).helpKey}`, params: whoParams(state, key) }] : []
}

/** Whom a question is about: as the resident named them, where only one goes by that name. */
function whoParams({ facts, heard }: State, key: FactKey): Record<string, Words> {
  const path = factPath(key)
  const named = path?.of === 'members' ? heard.people[path.index] : undefined
  if (named && named !== 'self' && heard.people.filter((one) => one === named).length === 1)
    return { who: say(`heard.who.${named}`) }
  const who = whoOf(facts, key)
  return who ? { who: { key: `eligibility:${who.key}`, params: who.params } } : {}
}

function asking(state: State, key: FactKey, question: Question): Words[] {
  const params = whoParams(state, key)
  const title = state.elder ? question.elderTitleKey : question.titleKey
  return [
    { key: `eligibility:${title}`, params },
    ...(state.elder ? [] : [{ key: `eligibility:${question.helpKey}`, params }]),
    ...(question.kind === 'region' ? [say('screen.place_hint')] : []),
    ...(takesSeveral(question) && !state.elder ? [say('screen.pick_hint')] : []),
  ]
}

/** What was chosen so far, and whether there is more. */
function pickedWords({ picked }: State, { options }: Question): Words[] {
  const chosen = options.filter(({ value }) => picked.includes(value))
  const list = sayList(chosen.map(({ labelKey }) => ({ key: `eligibility:${labelKey}` })))
  return [say('screen.picked', { list })]
}

/** Several answers: each button puts one in or takes it out again and keeps its number; the last one ends it. */
function answerButtons({ picked }: State, key: FactKey, question: Question): Button[] {
  const { options, kind } = question
  const shown = kind === 'region' ? options.filter(({ value }) => FIRST_PLACES.includes(value)) : options
  if (!takesSeveral(question)) {
    const counts = (COUNTS[question.key] ?? []).map((count) => ({
      label: say('button.people', { count }),
      action: `answer:${key}:${count}`,
    }))
    if (counts.length > 0) return counts
    return shown.map(({ value, labelKey }) => ({
      label: { key: `eligibility:${labelKey}` },
      action: `answer:${key}:${value}`,
    }))
  }
  const each = shown.map(({ value, labelKey }) => {
    const label: Words = { key: `eligibility:${labelKey}` }
    return picked.includes(value)
      ? { label: say('button.picked', { label }), action: `drop:${key}:${value}` }
      : { label, action: `pick:${key}:${value}` }
  })
  const end =
    picked.length > 0
      ? button(`picked:${key}`, 'button.pick_done')
      : button(`none:${key}`, kind === 'count' ? 'button.pick_all_well' : 'button.pick_none')
  return [...each, end]
}

function steering(state: State): Button[] {
  if (state.picked.length > 0) return []
  const first = state.asked.length <= 1
  return [
    button('skip'),
    ...(state.elder ? [] : [button('why')]),
    ...(first || state.elder ? [] : [button('back')]),
    ...(factsTold(state.facts).length >= WORTH_SHOWING ? [button('results')] : []),
  ]
}
