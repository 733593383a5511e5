import { SERVICES } from '../../../../server/requests/contract.ts'
import { tell } from '../../../moves.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import {
  BY_WORDS,
  ON_WORDS,
  SERVICE_WORDS,
  WHO_WORDS,
} from '../../../understanding/data/request-vocabulary.ts'
import { readDay } from '../../../understanding/read-day.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { common, cut, PLACE, WORDS, wholeDay, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'
import { valueWords } from '../value-words.ts'

function hear(text: string, today: string): Answers {
  const service = chosenIn(SERVICE_WORDS, text)
  const who = chosenIn(WHO_WORDS, text)
  const on = readDay(text, today, 'future') ?? chosenIn(ON_WORDS, text)
  return {
    ...(service ? { service } : {}),
    ...(service && tellsOf('service', text) ? { words: cut(text) } : {}),
    ...(who ? { who } : {}),
    ...(on ? { on } : {}),
  }
}

function fill(draft: Draft): Filled {
  const { service, who, on } = draft.answers
  const day = wholeDay(on)
  return {
    name: 'request.make',
    request: {
      ...common(draft),
      kind: 'service',
      service: SERVICES.find((one) => one === service) ?? 'other',
      on: day,
      words: wordsOf(draft),
    },
    notes: [
      ...(who ? [tell('note.who', { value: tell(`who.${who}`) })] : []),
      ...(on && !day ? [tell('note.on', { value: valueWords(draft, 'on', on) })] : []),
    ],
  }
}

/** "想请人送饭": what help of the 助联体, for whom, when. */
export const service: Task = {
  kind: 'service',
  intent: 'service',
  steps: [
    { slot: 'service', takes: 'choice', options: SERVICES, words: SERVICE_WORDS },
    {
      slot: 'who',
      takes: 'choice',
      options: ['self', 'parent', 'spouse', 'child', 'other'],
      words: WHO_WORDS,
    },
    {
      slot: 'on',
      takes: 'day',
      toward: 'future',
      options: ['soon', 'often'],
      words: [...ON_WORDS, ...BY_WORDS],
      optional: true,
    },
    { ...WORDS, optional: true },
    PLACE,
  ],
  hear,
  lead: () => [],
  fill,
}
