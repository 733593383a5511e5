import type { Button, Knowledge, Move, Reply, State, Words } from '../../model.ts'
import { answer, button, order, tell } from '../../moves.ts'
import type { Draft } from '../../request-draft.ts'
import { menuButtons } from '../menu.ts'
import { offersReply } from '../services/offers.ts'
import { WITHOUT_NAME } from './anonymous.ts'
import { lookUpFor, openDraft, opened, stepOf } from './drafts.ts'
import { knownOf } from './known.ts'
import { placeButtons } from './place.ts'
import { checkReply } from './read-back.ts'
import { signInReply } from './sign-in.ts'
import type { Step } from './task.ts'
import { TASKS } from './tasks.ts'
import { kindWords, valueWords } from './value-words.ts'

/** Goes on with the open request: signs in, looks up what is known, asks the next thing, or reads it back. */
export function goOn(state: State, knowledge: Knowledge, lead: readonly Words[] = []): Move {
  const draft = openDraft(state)
  if (!draft) return answer(state, 'menu', { text: [tell('nothing_open')], buttons: menuButtons() })
  const { intent, kind } = TASKS[draft.kind]
  if (knowledge.signedIn && !draft.known) {
    const looking = order(state, intent, { name: 'request.form' })
    return lead.length > 0 ? { ...looking, replies: [{ text: lead }] } : looking
  }
  if (!knowledge.signedIn && !WITHOUT_NAME.includes(kind))
    return answer({ ...state, wantsSignIn: 'request' }, intent, signInReply(draft, lead))
  const step = stepOf(draft, knowledge)
  const lookUp = lookUpFor(draft, step)
  if (lookUp) {
    const looking = order(opened({ ...state, wantsSignIn: null }, draft), intent, lookUp)
    return lead.length > 0 ? { ...looking, replies: [{ text: lead }] } : looking
  }
  const asked = step ? [...draft.asked.filter((slot) => slot !== step.slot), step.slot] : draft.asked
  const asking = opened({ ...state, wantsSignIn: null }, { ...draft, asked })
  return answer(asking, intent, requestReply(asking, knowledge, lead))
}

/** What the open request waits for, once more; null: none is open. */
export function askedAgain(state: State, knowledge: Knowledge): Reply | null {
  const draft = openDraft(state)
  if (!draft) return null
  const lead = [tell('go_on', { kind: kindWords(draft) })]
  if (!knowledge.signedIn && !WITHOUT_NAME.includes(draft.kind)) return signInReply(draft, lead)
  return requestReply(state, knowledge, lead)
}

function requestReply(state: State, knowledge: Knowledge, lead: readonly Words[]): Reply {
  const draft = openDraft(state)
  if (!draft) return { text: lead }
  const step = stepOf(draft, knowledge)
  if (!step) return checkReply(state, draft, lead)
  if (step.slot === 'project' && draft.offers)
    return offersReply(state, draft.offers, choices(draft, step, knowledge), lead)
  return stepReply(state, draft, step, knowledge, lead)
}

/** One question, with what can be tapped. */
function stepReply(
  state: State,
  draft: Draft,
  step: Step,
  knowledge: Knowledge,
  lead: readonly Words[],
): Reply {
  const more = state.elder ? [] : [button('why')]
  return {
    text: [...lead, askWords(state, draft, step)],
    buttons: [
      ...choices(draft, step, knowledge),
      ...(step.optional ? [button('skip', `button.request_skip`)] : []),
      ...more,
      button('cancel'),
    ],
    asks: true,
    digitsAnswer: step.takes === 'phone',
  }
}

function askWords(state: State, draft: Draft, step: Step): Words {
  const variant = step.variant?.(draft)
  const key = `ask.${draft.kind}.${step.slot}${variant ? `_${variant}` : ''}`
  return tell(state.elder ? `${key}_elder` : key)
}

/** What can be chosen, and what the house knows already. */
function choices(draft: Draft, { slot, takes, options, list }: Step, knowledge: Knowledge): Button[] {
  const action = (value: string) => `request:${draft.kind}:${slot}:${value}`
  if (takes === 'place') return placeButtons(draft, knowledge)
  const listed = list?.(draft, knownOf(draft, knowledge)) ?? []
  return [
    ...listed.map(({ value, label }) => ({ label, action: action(value) })),
    ...(options ?? []).map((value) => ({ label: valueWords(draft, slot, value), action: action(value) })),
  ]
}
