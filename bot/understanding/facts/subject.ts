import { cleanText } from './clean.ts'
import { ALONE, ASKS_FOR, FOR_SOMEBODY } from './data/people-vocabulary.ts'
import type { Span, Who } from './heard.ts'
import { spansOf } from './spans.ts'
import { livesAlone } from './traits.ts'

const ELDERS: readonly Who[] = ['mother', 'father', 'grandparent']
/** Whoever tells of these tells of a household of their own. */
const OWN: readonly Who[] = [
  'self',
  'spouse',
  'son',
  'daughter',
  'child',
  'big_child',
  'small_child',
  'family',
]

/**
 * Somebody else for whom help is asked: "替我妈问问", "我妈一个人住村里". Null: for the speaker's own household.
 * An old mother alone is the household herself only if nothing of the speaker's own is told.
 */
export function subjectOf(text: string, spans: readonly Span[]): Who | null {
  const asked = FOR_SOMEBODY.exec(text)
  if (asked) {
    const found = spans.find(({ who, text: said }) => ELDERS.includes(who) && meant(asked[0], said))
    if (found) return found.who
  }
  const told = spans.filter(
    ({ who, text: said }) => OWN.includes(who) && /[^,\u60f3\u95ee\u4e00\u4e0b]/.test(said),
  )
  const [alone, another] = spans.filter((span) => ELDERS.includes(span.who) && ALONE.test(span.text))
  return alone && !another && told.length === 0 && livesAlone(alone) ? alone.who : null
}

const meant = (lead: string, said: string): boolean => lead.length > 1 || ASKS_FOR.test(said)

/** Whom "不是我，是我妈" names; null: nobody for whom one asks. */
export function subjectNamed(text: string): Who | null {
  return spansOf(cleanText(text)).spans.find(({ who }) => ELDERS.includes(who))?.who ?? null
}
