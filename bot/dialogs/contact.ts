import type { Knowledge, Link, Move, State, Words } from '../model.ts'
import { answer, button, say, tell } from '../moves.ts'
import { CALL_ME } from '../understanding/data/request-vocabulary.ts'
import type { Topic } from '../understanding/labels.ts'
import { callInstead } from './requests/begin.ts'

/** Every place outside the packs is one place in the questionnaire. */
const ELSEWHERE = '330000'

/** Matters of other offices, and whose they are. */
const OTHERS: Partial<Record<Topic, string>> = {
  legal: 'guide-words:go.legal_aid',
  medical: 'guide-words:go.insurance',
  disability: 'bot-requests:contact.disability',
  veterans: 'bot-requests:contact.veterans',
}

/**
 * "民政局电话多少": whose window it is, and who puts them through. No number of an office is published where we
 * could check it, so that none is told but the hotline's.
 */
export function tellContact(
  state: State,
  knowledge: Knowledge,
  { text, topics }: { readonly text: string; readonly topics: readonly Topic[] },
): Move {
  if (CALL_ME.test(text)) return callInstead(state, knowledge, text)
  const code = state.place ?? state.facts.region
  const place: Words =
    code && code !== ELSEWHERE
      ? { key: `eligibility:region.${code.slice(0, 6)}` }
      : tell('contact.your_county')
  const others = topics.flatMap((topic): Words[] => {
    const key = OTHERS[topic]
    return key ? [{ key }] : []
  })
  const short = state.elder ? '_elder' : ''
  return answer(state, 'contact', {
    text: [tell(`contact.window${short}`, { place }), ...others, tell(`contact.hotline${short}`)],
    links: CONTACT_LINKS,
    buttons: [button('request.callback'), button('person'), button('menu')],
  })
}

const CONTACT_LINKS: readonly Link[] = [
  { label: say('call.12345'), href: 'tel:12345' },
  { label: say('policy.window'), href: '/help' },
]
