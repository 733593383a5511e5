import { ABUSES, NAMINGS } from '../../../../server/requests/contract.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { ABUSE_WORDS, NAMING_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { common, cut, WORDS, wordsOf } from '../steps.ts'
import type { Filled, Task } from '../task.ts'

function hear(text: string): Answers {
  if (!tellsOf('abuse', text)) return {}
  const about = chosenIn(ABUSE_WORDS, text)
  return { words: cut(text), ...(about ? { about } : {}) }
}

function fill(draft: Draft): Filled {
  const { about, naming } = draft.answers
  const request = {
    ...common(draft),
    kind: 'abuse' as const,
    about: ABUSES.find((one) => one === about) ?? 'benefits',
    // Whoever said nothing stays unnamed.
    naming: NAMINGS.find((one) => one === naming) ?? 'anonymous',
    words: wordsOf(draft),
  }
  return { name: 'request.make', request, notes: [] }
}

/** Somebody gets what they should not, or the conduct of staff; with or without a name. */
export const reportAbuse: Task = {
  kind: 'abuse',
  intent: 'report_abuse',
  steps: [
    { slot: 'about', takes: 'choice', options: ABUSES, words: ABUSE_WORDS },
    WORDS,
    { slot: 'place', takes: 'place' },
    {
      slot: 'naming',
      takes: 'choice',
      options: NAMINGS,
      words: NAMING_WORDS,
      // Without sign-in there is no name to hide.
      applies: (_, known) => known !== null,
    },
  ],
  hear,
  lead: ({ answers }) => [answers.about === 'staff' ? 'lead.abuse.staff' : 'lead.abuse.any'],
  fill,
}
