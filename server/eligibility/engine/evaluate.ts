import type { Case, Evaluation } from './case.ts'
import { danrenbao } from './programs/danrenbao.ts'
import { dibao } from './programs/dibao.ts'
import { dibian } from './programs/dibian.ts'
import { linshi } from './programs/linshi.ts'
import type { Verdict } from './result.ts'
import type { Tri } from './tri.ts'

const VERDICT: Readonly<Record<Tri, Verdict>> = { yes: 'likely', no: 'not', unknown: 'unknown' }

/** Every programme, decided as far as the facts allow, without explanations. */
export function evaluate(subject: Case): Evaluation[] {
  const low = dibao(subject)
  const edge = dibian(subject, low)
  return [low, edge, danrenbao(subject, edge), linshi(subject, low, edge)]
}

/** The word for an outcome. */
export function verdictOf(evaluation: Evaluation): Verdict {
  return VERDICT[evaluation.met]
}
