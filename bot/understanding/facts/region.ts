import { REGION_CHOICES } from '../../../server/eligibility/engine/index.ts'
import { AT_HOME_AFTER, AT_HOME_BEFORE, ELSEWHERE } from './data/household-vocabulary.ts'

/** Names in letters are left to the question: they hide in other words. */
const IN_LETTERS = /^[a-z']+$/

/** The county where the family is registered; nothing for a place where somebody only works, or for two places. */
export function regionIn(text: string): string | null {
  if (ELSEWHERE.test(text)) return null
  const codes = REGION_CHOICES.filter(({ names }) => names.some((name) => isHome(text, name)))
  const [only] = codes
  return only && codes.length === 1 ? only.code : null
}

function isHome(text: string, name: string): boolean {
  if (IN_LETTERS.test(name)) return false
  const at = text.indexOf(name)
  if (at < 0) return false
  return AT_HOME_BEFORE.test(text.slice(0, at)) && AT_HOME_AFTER.test(text.slice(at + name.length))
}
