import type { Case } from '../case.ts'
import { ofWorkingAge } from '../conditions/working-age.ts'
import type { FactKey } from '../facts.ts'
import { ofPerson } from '../people.ts'
import type { Program } from '../program.ts'
import { noFacts, type Rule } from '../rule.ts'
import { isAnyOf, poorFamily } from './poor.ts'

/** The ages were found only with the rule that names them. */
function agesKnown({ pack: { rows } }: Case): boolean {
  return rows['tekun.childAge'] !== undefined && rows['tekun.elderAge'] !== undefined
}

const GROUPS_TOLD: readonly FactKey[] = ['groups']

/** Able to work, of working age, and without a job (Z1 art. 33). */
const JOBLESS: Rule = {
  id: 'jobless',
  weight: 0.05,
  law: ['Z1', '第三十三条', 'Art. 33'],
  rules: ['tekun.childAge', 'tekun.elderAge'],
  // That there is no child and no old person in the family tells of working age, too.
  uses: (subject) => [
    ...(subject.person.age == null ? GROUPS_TOLD : noFacts()),
    ...ofPerson(subject, 'work', 'age'),
  ],
  test: (subject) => {
    const { person, assumed } = subject
    if (person.work != null && person.work !== 'jobless') return 'no'
    const age = agesKnown(subject) ? ofWorkingAge(subject) : 'yes'
    if (age === 'no') return 'no'
    return person.work == null && assumed !== 'jobless' ? 'unknown' : age
  },
}

/**
 * 就业救助: subsidies, training, public posts for the jobless of dibao and dibian families (Z1 art. 33–35). Who is
 * on dibao is told what a job does to it: the wage disregard (art. 50) and the three refusals (art. 36).
 */
export const EMPLOYMENT: Program = {
  id: 'employment',
  weight: 0.1,
  people: ['jobless'],
  rules: [poorFamily('employmentFamily', ['dibao', 'dibian'], ['Z1', '第三十三条', 'Art. 33'])],
  each: [JOBLESS],
  next: (subject) => (isAnyOf(subject, ['dibao']) === 'yes' ? 'Dibao' : ''),
}
