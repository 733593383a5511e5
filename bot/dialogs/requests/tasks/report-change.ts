import { CHANGES } from '../../../../server/requests/contract.ts'
import { tell } from '../../../moves.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { CHANGE_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { readDay } from '../../../understanding/read-day.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { common, cut, PLACE, WORDS, wholeDay, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'
import { valueWords } from '../value-words.ts'

/** Changes of which no day is asked. */
const NO_DAY: readonly string[] = ['account']
/** Those about which something kind is said first. */
const FELT: readonly string[] = ['death', 'birth', 'illness', 'account']

function hear(text: string, today: string): Answers {
  const what = chosenIn(CHANGE_WORDS, text)
  const since = readDay(text, today, 'past')
  return {
    ...(what ? { what } : {}),
    ...(what && tellsOf('change', text) ? { words: cut(text) } : {}),
    ...(since ? { since } : {}),
  }
}

function fill(draft: Draft): Filled {
  const { what, since } = draft.answers
  const day = wholeDay(since)
  return {
    name: 'request.make',
    request: {
      ...common(draft),
      kind: 'change',
      what: CHANGES.find((one) => one === what) ?? 'other',
      since: day,
      words: wordsOf(draft),
    },
    notes: since && !day ? [tell('note.since', { value: valueWords(draft, 'since', since) })] : [],
  }
}

/** "我老公上个月走了": what has changed, since when. */
export const reportChange: Task = {
  kind: 'change',
  intent: 'report_change',
  steps: [
    { slot: 'what', takes: 'choice', options: CHANGES, words: CHANGE_WORDS },
    { ...WORDS, variant: ({ answers }) => (answers.what === 'account' ? 'account' : null) },
    {
      slot: 'since',
      takes: 'day',
      toward: 'past',
      optional: true,
      applies: ({ answers }) => !NO_DAY.includes(answers.what ?? ''),
    },
    PLACE,
  ],
  hear,
  lead: ({ answers }) => (answers.what && FELT.includes(answers.what) ? [`lead.change.${answers.what}`] : []),
  fill,
}
