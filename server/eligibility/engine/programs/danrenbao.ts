import { type Case, type Condition, condition, type Evaluation, evaluateAll } from '../case.ts'

function soloReason(subject: Case): Condition {
  const answer = subject.facts.soloReason
  return condition(subject, {
    id: 'soloReason',
    uses: ['soloReason'],
    rules: [],
    law: ['N1', '第八条', 'Art. 8'],
    weight: 0.05,
    // The locally listed serious illnesses were not found, so illness alone cannot be decided here.
    test: () => (answer === 'illness' ? 'unset' : answer === 'disability'),
  })
}

function dibianFamily(dibian: Evaluation): Condition {
  return {
    met: dibian.met,
    missing: [...new Set(dibian.open.flatMap((one) => one.missing))],
    used: [],
    unset: dibian.met === 'unknown' && dibian.open.every((one) => one.missing.length === 0),
    rows: [],
    law: ['N1', '第八条', 'Art. 8'],
    weight: 0,
    phrase: () => ({
      key: `reason.dibianFamily.${dibian.superseded ? 'noNeed' : dibian.met}`,
      params: {},
    }),
  }
}

/**
 * Danrenbao 单人保: in a dibian family, one with a severe disability (level 1–2, or level 3 intellectual or
 * psychiatric) or a listed serious illness may apply alone (N1 art. 8, N2 part 1(4)).
 */
export function danrenbao(subject: Case, dibian: Evaluation): Evaluation {
  const conditions = [dibianFamily(dibian), soloReason(subject)]
  const { superseded, stuck } = dibian
  return evaluateAll('danrenbao', conditions, { superseded, stuck })
}
