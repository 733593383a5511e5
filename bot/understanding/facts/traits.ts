import { readAnswer } from '../../../server/eligibility/engine/index.ts'
import { ALONE, BROUGHT_UP, GONE } from './data/people-vocabulary.ts'
import {
  AND_LIVE,
  APART,
  DENIED,
  DISABILITY_KINDS,
  DISABLED,
  GAP_STOPS,
  HURT_AT_WORK,
  INSTITUTION,
  NO_WORK_BEFORE,
  SERIOUS_ILLNESS,
  STUDIES,
  STUDY_AFTER,
  STUDY_BEFORE,
  TOGETHER,
  WITH_ME,
  WORKS,
} from './data/trait-vocabulary.ts'
import type { Span, Trait } from './heard.ts'
import { ageBefore, ageIn } from './numbers.ts'

/** So far after being named somebody is still spoken of. */
const REACH = 36

const plainly = (before: string): boolean => before.length <= REACH && !GAP_STOPS.test(before)

const sure = <K extends Trait['key']>(key: K, value: Extract<Trait, { key: K }>['value']) =>
  ({ key, value, rough: false }) as Trait

/** What is told of one person, money apart; nothing of somebody who is dead or gone. */
export function traitsOf({ who, text, named, lead }: Pick<Span, 'who' | 'text' | 'named' | 'lead'>): Trait[] {
  if (GONE.test(text)) return []
  const age = ageIn(text, named !== '') ?? ageBefore(lead)
  return [
    ...(age === null ? [] : [sure('age', age)]),
    ...illness(text),
    ...disability(text),
    ...study(text),
    ...work(text),
    ...home(text, lived(who, lead, text)),
    ...(who === 'self' && INSTITUTION.test(text) ? [sure('institution', true)] : []),
  ]
}

function illness(text: string): Trait[] {
  const at = text.search(SERIOUS_ILLNESS)
  if (at < 0) return []
  const before = text.slice(0, at)
  return plainly(before) && !DENIED.test(before) ? [sure('illness', true)] : []
}

/** "智力二级残疾", "残疾证是三级": kind and level, each as far as it is said. */
function disability(text: string): Trait[] {
  const match = DISABLED.exec(text)
  if (!match) return []
  const before = text.slice(0, match.index)
  if (!plainly(before) || DENIED.test(before)) return []
  const [, kindA, levelA, kindB, levelB, levelC, kindC, levelD, levelE] = match
  const said = kindA ?? kindB ?? kindC
  const level = levelA ?? levelB ?? levelC ?? levelD ?? levelE
  // "二级" alone may be a level of anything.
  if (levelE && !match[0].includes('\u6b8b')) return []
  const kind = DISABILITY_KINDS.find(([, words]) => said && new RegExp(`^(?:${words})$`).test(said))?.[0]
  const read = level ? readAnswer('members.0.disabilityLevel', level) : null
  return [
    ...(kind ? [sure('disability', kind)] : []),
    ...(read?.ok && typeof read.value === 'number' ? [sure('disabilityLevel', read.value)] : []),
  ]
}

/** What somebody attends today. */
export function studyIn(text: string): Extract<Trait, { key: 'study' }>['value'] | null {
  for (const [value, words] of STUDIES) {
    const match = new RegExp(words).exec(text)
    if (!match) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    if (plainly(before) && !STUDY_BEFORE.test(before.slice(-3)) && !STUDY_AFTER.test(after)) return value
    return null
  }
  return null
}

function study(text: string): Trait[] {
  const value = studyIn(text)
  return value ? [sure('study', value)] : []
}

function work(text: string): Trait[] {
  for (const [value, words] of WORKS) {
    const match = words.exec(text)
    if (!match) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const today = plainly(before) && !NO_WORK_BEFORE.test(before) && !HURT_AT_WORK.test(after)
    return today ? [sure('work', value)] : []
  }
  return []
}

/** "我带着孙子", "我跟老娘两个人过". */
const lived = (who: Span['who'], lead: string, text: string): boolean =>
  (who === 'grandchild' && BROUGHT_UP.test(lead)) ||
  (WITH_ME.test(lead) && AND_LIVE.test(text) && !['spouse', 'self'].includes(who))

function home(text: string, said: boolean): Trait[] {
  if (APART.test(text)) return [sure('together', false)]
  return said || TOGETHER.test(text) ? [sure('together', true)] : []
}

/** Is said to live where the speaker does. */
export const livesWithUs = ({ who, lead, text }: Span): boolean =>
  !APART.test(text) && (TOGETHER.test(text) || lived(who, lead, text))

/** Lives alone: whoever is asked for then is a household of one. */
export const livesAlone = ({ text }: Span): boolean => ALONE.test(text) && !TOGETHER.test(text)
