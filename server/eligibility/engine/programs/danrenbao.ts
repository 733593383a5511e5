import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import { illnessOf, ofPerson, severeDisability } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { type Rule, recognised } from '../rule.ts'

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
  rules: [DIBIAN_FAMILY, SOLO_REASON],
  supersededBy: ['dibao'],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: fullStandard,
}
