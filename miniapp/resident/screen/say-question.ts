import {
  type FactKey,
  type Facts,
  factPath,
  questionOf,
  whoOf,
} from '../../../server/eligibility/engine/index.ts'
import { t } from '../../shell/words.ts'

/** Whom the question is about, ready to be put into its words. */
function whom(facts: Facts, fact: FactKey): Record<string, string> {
  const who = whoOf(facts, fact)
  return who ? { who: t(`eligibility:${who.key}`, who.params) } : {}
}

/** A question in words; `short` for 长辈版 and for lists of answers. */
export function titleOf(facts: Facts, fact: FactKey, short: boolean): string {
  const { titleKey, elderTitleKey } = questionOf(fact)
  return t(`eligibility:${short ? elderTitleKey : titleKey}`, whom(facts, fact))
}

/** Which of several listed people a question is about: "第2位家人"; '' where there is no doubt. */
export function placeOf(facts: Facts, fact: FactKey): string {
  const path = factPath(fact)
  if (path?.of !== 'members' || Math.max(facts.members?.length ?? 0, path.index + 1) < 2) return ''
  return t('eligibility:who.nth', { number: path.index + 1 })
}
