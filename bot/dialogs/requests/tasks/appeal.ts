import type { Answers, Draft } from '../../../request-draft.ts'
import { tellsOf } from '../../../understanding/requests.ts'
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

/** "凭什么停我的低保": which decision, and what is wrong with it. The ways of the law are told first. */
export const appeal: Task = {
  kind: 'appeal',
  intent: 'appeal',
  steps: [
    {
      slot: 'application',
      takes: 'choice',
      optional: true,
      applies: (_, known) => (known?.applications.length ?? 0) > 0,
    },
    WORDS,
    PLACE,
  ],
  hear,
  lead: () => ['lead.appeal.right', 'lead.appeal.here', 'lead.appeal.law', 'lead.appeal.window'],
  fill,
}
