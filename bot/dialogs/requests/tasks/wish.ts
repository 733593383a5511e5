import { WISHES } from '../../../../server/requests/contract.ts'
import { tell } from '../../../moves.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { BY_WORDS, WISH_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { withoutPersonal } from '../../../understanding/personal.ts'
import { readDay } from '../../../understanding/read-day.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { common, cut, PLACE, WORDS, wholeDay, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'
import { valueWords } from '../value-words.ts'

function hear(text: string, today: string): Answers {
  const by = readDay(text, today, 'future') ?? chosenIn(BY_WORDS, text)
  return {
    ...(tellsOf('wish', text) ? { words: cut(text) } : {}),
    ...(by ? { by } : {}),
  }
}

function fill(draft: Draft): Filled {
  const { by } = draft.answers
  const words = wordsOf(draft)
  const day = wholeDay(by)
  const category = chosenIn(WISH_WORDS, words)
  return {
    request: {
      ...common(draft),
      kind: 'wish',
      category: WISHES.find((one) => one === category) ?? 'other',
      by: day,
      words,
    },
    notes: by && !day ? [tell('note.by', { value: valueWords(draft, 'by', by) })] : [],
  }
}

/** "想要个收音机": what, and by when. Helpers read it, so that it must not tell whose it is. */
export const wish: Task = {
  kind: 'wish',
  intent: 'wish',
  steps: [
    WORDS,
    { slot: 'public', takes: 'public', applies: (draft) => withoutPersonal(wordsOf(draft)) !== null },
    {
      slot: 'by',
      takes: 'day',
      toward: 'future',
      options: ['soon', 'later'],
      words: BY_WORDS,
      optional: true,
    },
    PLACE,
  ],
  hear,
  lead: () => [],
  fill,
}
