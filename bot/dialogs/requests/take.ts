import type { Knowledge, Move, State, Words } from '../../model.ts'
import { answer, tell } from '../../moves.ts'
import type { Draft, Slot } from '../../request-draft.ts'
import { askedAgain, goOn } from './ask.ts'
import { answered, openDraft, opened, stepOf, unanswered } from './drafts.ts'
import { knownOf } from './known.ts'
import { isDesk } from './place.ts'
import { editReply } from './read-back.ts'
import type { Step } from './task.ts'
import { TASKS } from './tasks.ts'

/** A tapped button: `change:what:death`, `change:fix:since`. Null: of another request, or not one of ours. */
export function takeButton(state: State, knowledge: Knowledge, rest: string): Move | null {
  const [kind, name, value = ''] = rest.split(':')
  const draft = openDraft(state)
  if (!draft || draft.kind !== kind) return null
  const wanted = name === 'fix' ? value : name
  const step = TASKS[draft.kind].steps.find(({ slot }) => slot === wanted)
  if (!step) return null
  if (name === 'fix') return askAgain(state, draft, knowledge, step.slot)
  return offered(draft, step, knowledge, value)
    ? goOn(answered(state, draft, { [step.slot]: value }), knowledge)
    : null
}

/** Whether a value is one that was offered: an old or invented button means nothing. */
function offered(draft: Draft, { takes, options, list }: Step, knowledge: Knowledge, value: string): boolean {
  if (takes === 'place') return isDesk(value)
  const listed = list?.(draft, knownOf(draft, knowledge)).some((one) => one.value === value)
  return listed || (options?.includes(value) ?? false)
}

/** Asks something anew: its answer was wrong. */
export function askAgain(
  state: State,
  draft: Draft,
  knowledge: Knowledge,
  slot: Slot,
  ...lead: Words[]
): Move {
  return goOn(opened(state, unanswered(draft, slot)), knowledge, lead)
}

/** "改一下": which of it. */
export function chooseWrong(state: State): Move | null {
  const draft = openDraft(state)
  return draft && answer(state, TASKS[draft.kind].intent, editReply(state, draft))
}

/** "跳过", "不知道": passed over where it may be; of a choice the last one says "something else". */
export function passOver(state: State, knowledge: Knowledge): Move | null {
  const draft = openDraft(state)
  const step = draft && stepOf(draft, knowledge)
  if (!draft || !step) return null
  if (step.optional) return goOn(answered(state, draft, { [step.slot]: null }), knowledge)
  const other = step.options?.find((one) => one === 'other')
  if (other) return goOn(answered(state, draft, { [step.slot]: other }), knowledge)
  // Nobody who does not say is named.
  if (step.slot === 'naming') return goOn(answered(state, draft, { naming: 'anonymous' }), knowledge)
  return goOn(state, knowledge, [tell('needed')])
}

/** "上一步": what was asked before is asked again. */
export function backOne(state: State, knowledge: Knowledge): Move | null {
  const draft = openDraft(state)
  if (!draft) return null
  const open = stepOf(draft, knowledge)?.slot
  const before = draft.asked.filter((slot) => slot !== open && draft.answers[slot] !== undefined).at(-1)
  if (before) {
    const asked = draft.asked.filter((slot) => slot !== before && slot !== open)
    return askAgain(state, { ...draft, asked }, knowledge, before, tell('back'))
  }
  return open ? goOn(state, knowledge, [tell('first')]) : chooseWrong(state)
}

/** "为什么问这个", "啥意思". */
export function whyAsked(state: State, knowledge: Knowledge): Move | null {
  const draft = openDraft(state)
  const again = draft && askedAgain(state, knowledge)
  if (!draft || !again) return null
  const step = stepOf(draft, knowledge)
  const why = tell(step ? `why.${step.slot}` : 'why.check')
  return answer(state, 'control', { ...again, text: [why, ...again.text.slice(1)] })
}
