import { CALL_TIMES } from '../../../../server/requests/contract.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { WHEN_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { chosenIn } from '../../../understanding/requests.ts'
import { common, PLACE } from '../steps.ts'
import type { Filled, Task } from '../task.ts'

function hear(text: string): Answers {
  const when = chosenIn(WHEN_WORDS, text)
  return when ? { when } : {}
}

function fill(draft: Draft): Filled {
  const { when, phone, words } = draft.answers
  const request = {
    ...common(draft),
    kind: 'callback' as const,
    when: CALL_TIMES.find((one) => one === when) ?? 'any',
    words: words || null,
    ...(phone ? { phone } : {}),
  }
  return { name: 'request.make', request, notes: [] }
}

/** "给我回个电话": about what, when, and the number last. */
export const callback: Task = {
  kind: 'callback',
  intent: 'contact',
  steps: [
    { slot: 'words', takes: 'words', optional: true },
    { slot: 'when', takes: 'choice', options: CALL_TIMES, words: WHEN_WORDS, optional: true },
    PLACE,
    { slot: 'phone', takes: 'phone', applies: (_, known) => !known?.phoneMasked },
  ],
  hear,
  lead: () => [],
  fill,
}
