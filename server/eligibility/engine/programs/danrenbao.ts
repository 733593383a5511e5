import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import { illnessOf, ofPerson, severeDisability, youngerThan } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { anyOf, type Rule, recognised, usesOf } from '../rule.ts'

/**
 * Severe disability (level 1–2, or level 3 intellectual or psychiatric), or an illness on the local list
 * (N1 art. 8). The lists were not found, so illness alone cannot be decided here.
 */
const SOLO_REASON: Rule = {
  id: 'soloReason',
  weight: 0.05,
  law: ['N1', '第八条', 'Art. 8'],
  test: (subject) => {
    const severe = severeDisability(subject)
    if (severe === 'yes') return 'yes'
    const ill = illnessOf(subject)
    if (severe === 'no' && ill === 'no') return 'no'
    return severe === 'no' && ill === 'yes' ? 'unset' : 'unknown'
  },
  uses: (subject) =>
    subject.person.disability === 'none'
      ? ofPerson(subject, 'disability', 'illness')
      : ofPerson(subject, 'disability', 'disabilityLevel', 'illness'),
}

const DIBIAN_FAMILY: Rule = {
  ...recognised('dibianFamily', ['dibian'], ['N1', '第八条', 'Art. 8']),
  variant: ({ so }) => (so.dibao === 'yes' ? 'NoNeed' : ''),
}

/**
 * A grown-up without work who is severely disabled may apply as a household of one, whatever family it is (N2 part
 * 1(1)); not where the whole family is within dibao. How a place goes about it was not found, so never a plain yes.
 */
const ADULT_WITHOUT_WORK: Rule = {
  id: 'soloAdult',
  weight: 0.02,
  law: ['N2', '一(一)', 'part 1(1)'],
  test: (subject) => {
    const { person, pack, so } = subject
    const { standard } = pack.lines
    if (so.dibao === 'yes' || youngerThan(subject, 18) === 'yes' || severeDisability(subject) === 'no')
      return 'no'
    if (person.work === 'employed' || person.work === 'retired') return 'no'
    if (person.incomeFen != null && standard !== undefined && person.incomeFen * 12 >= standard) return 'no'
    const told = person.work != null && person.incomeFen != null && youngerThan(subject, 18) === 'no'
    return told && severeDisability(subject) === 'yes' ? 'unset' : 'unknown'
  },
  uses: (subject) => [
    ...usesOf(SOLO_REASON, subject).filter((key) => !key.endsWith('.illness')),
    ...ofPerson(subject, 'age', 'work', 'incomeFen'),
  ],
}

/** The full standard for each such person (Z3 art. 26). */
function fullStandard({ pack }: Case, people: readonly number[]): Computed | null {
  const annual = pack.lines.standard
  const share = pack.rows['danrenbao.share']
  if (annual === undefined || share === undefined) return null
  const each = Math.round((annual * share.value) / 1200)
  const fen = each * people.length
  const lines = [line('onePerson', fen, { standard: yuan(each), people: people.length, total: yuan(fen) })]
  return sum(
    pack,
    { kind: 'exact', period: 'month', per: 'people', fen, lines },
    pack.rows['dibao.standard'],
    share,
  )
}

/** Danrenbao 单人保: in a dibian family, one who is severely disabled or seriously ill may apply alone (N1 art. 8). */
export const DANRENBAO: Program = {
  id: 'danrenbao',
  weight: 0.5,
  people: ['disabled', 'ill'],
  rules: [],
  each: [anyOf(DIBIAN_FAMILY, ADULT_WITHOUT_WORK), SOLO_REASON],
  supersededBy: ['dibao'],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: fullStandard,
}
