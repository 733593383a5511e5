import { type Case, decide, type Evaluation, follow, needsAll, type Rule } from '../case.ts'

const USES = ['soloReason'] as const

const SOLO_REASON: Rule = {
  id: 'soloReason',
  weight: 0.05,
  uses: () => USES,
  law: () => ['N1', '第八条', 'Art. 8'],
  // The locally listed serious illnesses were not found, so illness alone cannot be decided here.
  test: ({ facts }) => (facts.soloReason === 'illness' ? 'unset' : facts.soloReason === 'disability'),
}

function dibianFamily(noNeed: boolean): Rule {
  return {
    id: 'dibianFamily',
    weight: 0,
    uses: () => [],
    test: () => 'unset',
    law: () => ['N1', '第八条', 'Art. 8'],
    variant: () => (noNeed ? 'NoNeed' : ''),
  }
}
const DIBIAN_FAMILY = dibianFamily(false)
const DIBAO_FAMILY = dibianFamily(true)

/**
 * Danrenbao 单人保: in a dibian family, one with a severe disability (level 1–2, or level 3 intellectual or
 * psychiatric) or a listed serious illness may apply alone (N1 art. 8, N2 part 1(4)).
 */
export function danrenbao(subject: Case, dibian: Evaluation): Evaluation {
  const rule = dibian.superseded ? DIBAO_FAMILY : DIBIAN_FAMILY
  const conditions = [follow(rule, dibian.met, dibian), decide(subject, SOLO_REASON)]
  return needsAll('danrenbao', conditions, dibian.superseded, dibian.stuck)
}
