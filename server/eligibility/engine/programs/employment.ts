import { ofPerson } from '../people.ts'
import type { Program } from '../program.ts'
import type { Rule } from '../rule.ts'
import { isAnyOf, poorFamily } from './poor.ts'

/** Able to work, of working age, and without a job (Z1 art. 33). */
const JOBLESS: Rule = {
  id: 'jobless',
  weight: 0.05,
  law: ['Z1', '第三十三条', 'Art. 33'],
  uses: (subject) => ofPerson(subject, 'work'),
  test: ({ person, assumed }) => {
    if (person.work == null) return assumed === 'jobless' ? 'yes' : 'unknown'
    return person.work === 'jobless' ? 'yes' : 'no'
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
