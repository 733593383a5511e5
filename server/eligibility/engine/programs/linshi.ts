import { type Case, decide, type Evaluation, type Rule } from '../case.ts'
import { all, any } from '../tri.ts'

const HARD_NOW: Rule = {
  id: 'hardNow',
  weight: 0.04,
  uses: () => ['hardNow'],
  law: () => ['Z1', '第三十八条', 'Art. 38'],
  test: ({ facts }) => facts.hardNow === true,
}

const EMERGENCY: Rule = {
  id: 'emergency',
  weight: 0.03,
  uses: () => ['emergency'],
  law: ({ facts }) =>
    facts.emergency === 'other'
      ? ['Z1', '第三十八条(三)', 'Art. 38(3)']
      : ['Z1', '第三十八条(一)', 'Art. 38(1)'],
  // "Other" is for the county to set, and its rule was not found.
  test: ({ facts }) => (facts.emergency === 'other' ? 'unset' : facts.emergency !== 'none'),
}

/** @param poor the family comes out as dibao or dibian here, so it need not say whether it is recognised */
function spendingJump(poor: boolean): Rule {
  return {
    id: 'spendingJump',
    weight: 0.02,
    uses: ({ facts }) =>
      facts.spendingJump === true && !poor ? ['spendingJump', 'alreadyOn'] : ['spendingJump'],
    law: () => ['Z1', '第三十八条(二)', 'Art. 38(2)'],
    test: ({ facts }) => {
      if (facts.spendingJump !== true) return false
      // Other families with a jump in spending are for the county to set (art. 38(3)), so never a plain no.
      return poor || facts.alreadyOn !== 'none' ? true : 'unset'
    },
  }
}
const JUMP_IN_POOR_FAMILY = spendingJump(true)
const JUMP_IN_OTHER_FAMILY = spendingJump(false)

/**
 * Linshi 临时救助: life is in serious difficulty now because of an accident or sudden illness, or because
 * necessary spending jumped in a dibao or dibian family (Z1 art. 38). No registration barrier.
 */
export function linshi(subject: Case, dibao: Evaluation, dibian: Evaluation): Evaluation {
  const poor = dibao.met === 'yes' || dibian.met === 'yes'
  const now = decide(subject, HARD_NOW)
  const causes = [
    decide(subject, EMERGENCY),
    decide(subject, poor ? JUMP_IN_POOR_FAMILY : JUMP_IN_OTHER_FAMILY),
  ]
  const cause = any(causes.map((one) => one.met))
  const met = all([now.met, cause])
  const conditions = [now, ...causes]
  const unsettled = cause === 'unknown' ? conditions : [now]
  return {
    program: 'linshi',
    met,
    conditions,
    open: met === 'unknown' ? unsettled.filter((one) => one.met === 'unknown') : [],
    superseded: false,
    stuck: false,
  }
}
