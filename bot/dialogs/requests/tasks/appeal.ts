import { tell } from '../../../moves.ts'
import type { Answers, Draft, Known } from '../../../request-draft.ts'
import { tellsOf } from '../../../understanding/requests.ts'
import { knownOf } from '../known.ts'
import { common, cut, PLACE, WORDS, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'

const hear = (text: string): Answers => (tellsOf('appeal', text) ? { words: cut(text) } : {})

function fill(draft: Draft): Filled {
  const request = {
    ...common(draft),
    kind: 'appeal' as const,
    applicationId: draft.answers.application ?? null,
    words: wordsOf(draft),
  }
  return { name: 'request.make', request, notes: [] }
}

/** By its number or the end of it, or by what it is for. */
function applicationIn(known: Known | null, text: string): string | null {
  const said = text.trim()
  const found = (known?.applications ?? []).filter(
    (one) =>
      said.length >= 2 &&
      (one.number.endsWith(said) || one.text.includes(said.replace(/[^\p{Script=Han}]/gu, '') || said)),
  )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** "凭什么停我的低保": which decision, and what is wrong with it. The ways of the law are told first. */
export const appeal: Task = {
  kind: 'appeal',
  intent: 'appeal',
  steps: [
    {
      slot: 'application',
      takes: 'choice',
      optional: true,
      list: (_, known) =>
        (known?.applications ?? []).map(({ id, number, text }) => ({
          value: id,
          label: tell('application', { number, text }),
        })),
      read: (draft, knowledge, text) => applicationIn(knownOf(draft, knowledge), text),
      applies: (_, known) => (known?.applications.length ?? 0) > 0,
    },
    WORDS,
    PLACE,
  ],
  hear,
  lead: () => ['lead.appeal.right', 'lead.appeal.here', 'lead.appeal.law', 'lead.appeal.window'],
  fill,
}
