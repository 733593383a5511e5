import type { Case } from '../case.ts'
import type { Member } from '../facts.ts'
import { familyHas, listIsFull } from '../people.ts'
import { all, any, not, type Tri, tri } from '../tri.ts'
import { onListToday } from './on-list.ts'
import type { Sign } from './sign.ts'

const worksOrCould = ({ work }: Member): Tri =>
  work == null ? 'unknown' : tri(work === 'employed' || work === 'jobless')

/** Somebody works or could; while the list of people is short, a person not listed may. */
function ableToWork({ facts }: Case): Tri {
  const listed = any(familyHas(facts, 'jobless'), ...(facts.members ?? []).map(worksOrCould))
  return listed === 'yes' || listIsFull(facts) ? listed : 'unknown'
}

/**
 * Growing out of poverty: on a list and able to work; about to leave it; or on none and at high risk (hardship now, a
 * jump in spending, or spending that cannot be avoided above what the law allows).
 */
export function growth(subject: Case): Sign[] {
  const { facts, so } = subject
  const listed = any(
    so.tekun,
    so.dibao,
    so.dibian,
    so.danrenbao,
    onListToday(subject, ['tekun', 'dibao', 'dibian']),
  )
  const risk = any(so.gangxing, tri(facts.hardNow), tri(facts.spendingJump))
  return [
    ['ableOnList', all(listed, ableToWork(subject))],
    ['leaving', all(onListToday(subject, ['dibao']), not(so.dibao))],
    ['atRisk', all(not(listed), risk)],
  ]
}
