import { WISH_CATEGORIES } from '../../../../server/wishes/contract.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { BY_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { WISH_WORDS } from '../../../understanding/data/wish-vocabulary.ts'
import { readDay } from '../../../understanding/read-day.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { common, cut, PLACE, WORDS, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'

/** Longer words the board does not take. */
const LONGEST = 500
const CHOSEN = ['soon', 'later']

function hear(text: string, today: string): Answers {
  const by = readDay(text, today, 'future') ?? chosenIn(BY_WORDS, text)
  return {
    ...(tellsOf('wish', text) ? { words: cut(text) } : {}),
    ...(by ? { by } : {}),
  }
}

/** What is wished, with a time that is no day ("过年前"), unless the words say it already. */
export function wishWords(draft: Draft): string {
  const { by } = draft.answers
  const words = wordsOf(draft)
  const said = by && !CHOSEN.includes(by) && !/^\d{4}/.test(by) && !words.includes(by) ? `，${by}` : ''
  return `${words}${said}`.slice(0, LONGEST)
}

function fill(draft: Draft): Filled {
  const { by, category } = draft.answers
  const words = wishWords(draft)
  const chosen = category ?? chosenIn(WISH_WORDS, words)
  const { regionCode, clientKey } = common(draft)
  return {
    name: 'wish.make',
    wish: {
      clientKey,
      ...(regionCode ? { regionCode } : {}),
      category: WISH_CATEGORIES.find((one) => one === chosen) ?? 'other',
      words,
      urgency: by === 'soon' ? 'soon' : 'normal',
      byDate: lastDay(by),
      ...(draft.preview ? { publicText: draft.preview.text } : {}),
      agreed: draft.preview !== null,
    },
  }
}

/** The last day that a day, month or year may mean; null for words. */
function lastDay(by: string | null | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(by ?? '') ?? []
  if (!year) return null
  if (day) return by ?? null
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0))
  return end.toISOString().slice(0, 10)
}

/** "想要个收音机": what, and by when. Then the sentence that others will read is read back. */
export const wish: Task = {
  kind: 'wish',
  intent: 'wish',
  steps: [
    WORDS,
    {
      slot: 'category',
      takes: 'choice',
      options: WISH_CATEGORIES,
      words: WISH_WORDS,
      // The words tell it more often than not.
      applies: (draft) => chosenIn(WISH_WORDS, wordsOf(draft)) === null,
    },
    {
      slot: 'by',
      takes: 'day',
      toward: 'future',
      options: CHOSEN,
      words: BY_WORDS,
      optional: true,
    },
    PLACE,
  ],
  hear,
  lead: () => [],
  fill,
  lookUp: (draft, step) => (step || draft.preview ? null : { name: 'wish.preview', words: wishWords(draft) }),
}
