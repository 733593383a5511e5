import { type Case, type Condition, condition, type Evaluation } from '../case.ts'
import { all, any } from '../tri.ts'

function hardNow(subject: Case): Condition {
  return condition(subject, {
    id: 'hardNow',
    uses: ['hardNow'],
    rules: [],
    law: ['Z1', '第三十八条', 'Art. 38'],
    weight: 0.04,
    test: () => subject.facts.hardNow === true,
  })
}

function emergency(subject: Case): Condition {
  const kind = subject.facts.emergency
  return condition(subject, {
    id: 'emergency',
    uses: ['emergency'],
    rules: [],
    law: kind === 'other' ? ['Z1', '第三十八条(三)', 'Art. 38(3)'] : ['Z1', '第三十八条(一)', 'Art. 38(1)'],
    weight: 0.03,
    // "Other" is for the county to set, and its rule was not found.
    test: () => (kind === 'other' ? 'unset' : kind !== 'none'),
  })
}

function spendingJump(subject: Case, dibao: Evaluation, dibian: Evaluation): Condition {
  const { facts } = subject
  const poor = dibao.met === 'yes' || dibian.met === 'yes'
  return condition(subject, {
    id: 'spendingJump',
    uses: facts.spendingJump === true && !poor ? ['spendingJump', 'alreadyOn'] : ['spendingJump'],
    rules: [],
    law: ['Z1', '第三十八条(二)', 'Art. 38(2)'],
    weight: 0.02,
    test: () => {
      if (facts.spendingJump !== true) return false
      // Other families with a jump in spending are for the county to set (art. 38(3)), so never a plain no.
      return poor || facts.alreadyOn !== 'none' ? true : 'unset'
    },
  })
}

/**
 * Linshi 临时救助: life is in serious difficulty now because of an accident or sudden illness, or because
 * necessary spending jumped in a dibao or dibian family (Z1 art. 38). No registration barrier.
 */
export function linshi(subject: Case, dibao: Evaluation, dibian: Evaluation): Evaluation {
  const now = hardNow(subject)
  const causes = [emergency(subject), spendingJump(subject, dibao, dibian)]
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
