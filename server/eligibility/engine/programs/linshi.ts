import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import type { FactKey } from '../facts.ts'
import { yuan } from '../money.ts'
import { familyHas } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { anyOf, type Law, noFacts, type Rule } from '../rule.ts'
import { any, tri } from '../tri.ts'

const ART_38_1: Law = ['Z1', '第三十八条(一)', 'Art. 38(1)']
const ART_38_3: Law = ['Z1', '第三十八条(三)', 'Art. 38(3)']

const HARD_NOW: Rule = {
  id: 'hardNow',
  weight: 0.2,
  uses: ['hardNow'],
  law: ['Z1', '第三十八条', 'Art. 38'],
  test: ({ facts }) => tri(facts.hardNow),
}

/** 急难型: fire, traffic accident, sudden serious illness (Z1 art. 38(1)). */
const EMERGENCY: Rule = {
  id: 'emergency',
  weight: 0.15,
  uses: ['emergency'],
  law: ({ facts }) => (facts.emergency === 'other' ? ART_38_3 : ART_38_1),
  // "Other" is for the county to set, and its rule was not found.
  test: ({ facts }) => {
    if (facts.emergency == null) return 'unknown'
    return facts.emergency === 'other' ? 'unset' : tri(facts.emergency !== 'none')
  },
}

/** Whether the family is recognised as poor, by these answers or already today. */
function poor({ facts, so }: Case) {
  const today = facts.alreadyOn == null ? 'unknown' : tri(facts.alreadyOn !== 'none')
  return any(so.dibao, so.dibian, today)
}

/** What it waits for to be known as poor. */
function poorAsks({ evaluations }: Case): FactKey[] {
  const open = [...(evaluations.dibao?.open ?? []), ...(evaluations.dibian?.open ?? [])]
  return open.flatMap(({ missing }) => missing)
}

/** 支出型: necessary spending of a dibao or dibian family suddenly exceeds its means (Z1 art. 38(2)). */
const SPENDING_JUMP: Rule = {
  id: 'spendingJump',
  weight: 0.1,
  uses: (subject) =>
    subject.facts.spendingJump === true && poor(subject) !== 'yes'
      ? ['spendingJump', 'alreadyOn', ...poorAsks(subject)]
      : ['spendingJump'],
  law: ['Z1', '第三十八条(二)', 'Art. 38(2)'],
  test: (subject) => {
    const jump = tri(subject.facts.spendingJump)
    if (jump !== 'yes') return jump
    // Other families with a jump in spending are for the county to set (art. 38(3)), so never a plain no.
    const family = poor(subject)
    return family === 'no' ? 'unset' : family
  },
}

/**
 * Who lost a job, has no unemployment insurance and no income for months gets aid once, where they worked or live
 * (N2 part 2(1)). Neither is asked, so a jobless person in the family leaves it to the window.
 */
const LOST_JOB: Rule = {
  id: 'lostJob',
  weight: 0.05,
  law: ['N2', '二(一)', 'part 2(1)'],
  uses: ({ facts }) => (familyHas(facts, 'jobless') === 'unknown' ? ['groups'] : noFacts()),
  test: ({ facts }) => {
    const jobless = familyHas(facts, 'jobless')
    return jobless === 'yes' ? 'unset' : jobless
  },
}

/** At most six times the monthly standard a person, twelve times in special cases (Z1 art. 39). */
function ceiling({ pack, family }: Case): Computed | null {
  const annual = pack.lines.standard
  const factor = pack.rows['linshi.ceilingFactor']
  const special = pack.rows['linshi.specialFactor']
  const { persons } = family
  if (annual === undefined || factor === undefined || persons === undefined) return null
  const fen = Math.round((factor.value * annual * persons) / 1200)
  const params = { standard: yuan(annual / 12), times: factor.value / 100, persons, total: yuan(fen) }
  const possibleFen = special ? Math.round((special.value * annual * persons) / 1200) : fen
  const lines = [line('ceiling', fen, params)]
  return sum(
    pack,
    { kind: 'ceiling', period: 'once', per: 'household', fen, possibleFen, lines },
    pack.rows['dibao.standard'],
    factor,
  )
}

/**
 * Sudden blows are met first and papered afterwards (N6 part 2(4)15), and what the township may give by itself was
 * not found for any place; spending goes the ordinary way. A family in need is never told to wait for questions.
 */
function next({ facts, pack, so }: Case): string {
  if (so.linshi === 'no') return facts.hardNow === true ? 'Now' : ''
  if (so.linshi === 'unknown') return facts.hardNow === true ? 'Now' : ''
  if (facts.emergency == null || facts.emergency === 'none' || facts.emergency === 'other') return 'Spending'
  return pack.rows['linshi.smallAmount'] === undefined ? 'Urgent' : 'UrgentSmall'
}

/**
 * Linshi 临时救助: life is in serious difficulty now because of an accident or sudden illness, or because
 * necessary spending jumped in a dibao or dibian family (Z1 art. 38). No registration barrier (N7 part 4(3)).
 */
export const LINSHI: Program = {
  id: 'linshi',
  weight: 0.3,
  rules: [HARD_NOW, anyOf(EMERGENCY, SPENDING_JUMP, LOST_JOB)],
  amount: ceiling,
  ceiling: true,
  next,
  nextParams: ({ pack }) => ({ small: yuan(pack.rows['linshi.smallAmount']?.value ?? 0) }),
}
