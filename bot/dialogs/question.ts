import { type FactKey, QUESTIONS } from '../../server/eligibility/engine/index.ts'
import type { Button, Reply, State, Words } from '../model.ts'
import { button } from '../moves.ts'

/** Places shown as buttons; every other one is typed. */
const FIRST_PLACES = ['330281', '330282', '330000']

/** The question about one fact, with `lead` said before it. One question a bubble. */
export function questionReply(state: State, key: FactKey, ...lead: Words[]): Reply {
  const question = QUESTIONS[key]
  const title = state.elder ? question.elderTitleKey : question.titleKey
  const digitsAnswer = question.kind === 'number' || question.kind === 'money'
  const first = state.asked.length <= 1
  return {
    text: [
      ...lead,
      { key: `eligibility:${title}` },
      ...(state.elder ? [] : [{ key: `eligibility:${question.helpKey}` }]),
      ...(key === 'region' ? [{ key: 'bot:screen.place_hint' }] : []),
    ],
    buttons: [
      ...optionButtons(key),
      button('skip'),
      ...(state.elder ? [] : [button('why')]),
      ...(first || state.elder ? [] : [button('back')]),
    ],
    asks: true,
    digitsAnswer,
  }
}

function optionButtons(key: FactKey): Button[] {
  const { options, kind } = QUESTIONS[key]
  const shown = kind === 'region' ? options.filter(({ value }) => FIRST_PLACES.includes(value)) : options
  return shown.map(({ value, labelKey }) => ({
    label: { key: `eligibility:${labelKey}` },
    action: `answer:${key}:${value}`,
  }))
}
