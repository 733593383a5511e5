import type { Reply, State, Words } from '../../model.ts'
import { button, serviceSays, tell, wishSays } from '../../moves.ts'
import type { Draft, Slot } from '../../request-draft.ts'
import type { Times } from '../../service-model.ts'
import type { PublicWords } from '../../wish-model.ts'
import { TASKS } from './tasks.ts'
import { kindWords, placeWords, valueWords } from './value-words.ts'

/** What is being sent, line by line, and whether to send it. */
export function checkReply(state: State, draft: Draft, lead: readonly Words[]): Reply {
  if (draft.preview) return wishCheck(draft, draft.preview, lead)
  if (draft.times) return orderCheck(state, draft, draft.times, lead)
  return {
    text: [
      ...lead,
      tell(state.elder ? 'check.lead_elder' : 'check.lead'),
      kindWords(draft),
      ...lines(draft),
      tell(state.elder ? 'check.ask_elder' : 'check.ask'),
    ],
    buttons: [button('request.send'), button('request.edit'), button('cancel')],
    asks: true,
  }
}

/** The sentence that others will read, and whether it may go up. */
function wishCheck(draft: Draft, preview: PublicWords, lead: readonly Words[]): Reply {
  return {
    text: [
      ...lead,
      wishSays('public.is', { text: preview.text }),
      ...(preview.takenOut ? [wishSays('public.taken_out')] : []),
      ...lines(draft, ['words']),
      wishSays('public.ask'),
    ],
    buttons: [button('request.send', 'button.wish_agree'), button('request.edit'), button('cancel')],
    asks: true,
  }
}

/** What is ordered, who sees what of it when, and by when it is answered. */
function orderCheck(
  state: State,
  draft: Draft,
  { providerName, answerText }: Times,
  lead: readonly Words[],
): Reply {
  return {
    text: [
      ...lead,
      tell(state.elder ? 'check.lead_elder' : 'check.lead'),
      ...lines(draft, state.elder ? plainIn(draft) : []),
      serviceSays(state.elder ? 'check.sees_elder' : 'check.sees', { provider: providerName }),
      ...(state.elder ? [] : [{ key: 'bot:ready', params: { text: answerText } }]),
      serviceSays(state.elder ? 'check.ask_elder' : 'check.ask'),
    ],
    buttons: [button('request.send', 'button.order_send'), button('request.edit'), button('cancel')],
    asks: true,
  }
}

/** What goes without saying: where one lives, and that it is for oneself. */
const plainIn = ({ answers }: Draft): Slot[] => (answers.who === 'self' ? ['place', 'who'] : ['place'])

/** Which of it is wrong: each is a button. */
export function editReply(state: State, draft: Draft): Reply {
  return {
    text: [tell(state.elder ? 'check.which_elder' : 'check.which')],
    buttons: [
      ...said(draft).map(([slot, value]) => ({
        label: line(draft, slot, value),
        action: `request:${draft.kind}:fix:${slot}`,
      })),
      button('request.resume', 'button.heard_all_right'),
    ],
    asks: true,
  }
}

/** What was answered and can be put right, in the order of the questions. */
function said({ kind, answers }: Draft): [Slot, string][] {
  return TASKS[kind].steps.flatMap(({ slot }): [Slot, string][] => {
    const value = answers[slot]
    return value ? [[slot, value]] : []
  })
}

const line = (draft: Draft, slot: Slot, value: string): Words =>
  tell(`line.${slot}`, { value: valueWords(draft, slot, value) })

function lines(draft: Draft, without: readonly Slot[] = []): Words[] {
  const { kind, answers, known } = draft
  const phone = kind === 'callback' && !answers.phone && known?.phoneMasked
  return [
    ...said(draft)
      .filter(([slot]) => !without.includes(slot))
      .map(([slot, value]) => line(draft, slot, value)),
    ...(phone ? [tell('line.phone', { value: { key: 'bot:ready', params: { text: phone } } })] : []),
    ...(!answers.place && known?.place && !without.includes('place')
      ? [tell('line.place', { value: placeWords(draft, known.place.code) })]
      : []),
    ...(kind === 'abuse' ? [tell(`seen_by.${answers.about ?? 'benefits'}`)] : []),
  ]
}
