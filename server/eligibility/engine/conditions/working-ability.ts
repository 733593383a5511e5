import type { Case } from '../case.ts'
import type { FactKey, MemberValues } from '../facts.ts'
import { atLeast, disabilityOf, ofPerson, youngerThan } from '../people.ts'
import type { Outcome, Rule } from '../rule.ts'
import { any } from '../tri.ts'

/**
 * Levels up to which a disability takes away the ability to work (N3 art. 5). Hearing and speech are not listed.
 * Multiple disability is not listed as such either, but its parts may be, so it stays with the window.
 */
const UP_TO: Partial<Record<MemberValues['disability'], number>> = {
  intellectual: 3,
  psychiatric: 3,
  physical: 2,
  visual: 1,
}

function byDisability(subject: Case): Outcome {
  const kind = disabilityOf(subject)
  const level = subject.person.disabilityLevel
  if (kind === undefined) return level === 4 ? 'no' : 'unknown'
  if (kind === 'multiple') return 'unset'
  const most = UP_TO[kind]
  if (most === undefined) return 'no'
  if (level === null || level === undefined) return 'unknown'
  return level <= most ? 'yes' : 'no'
}

/** Whether the person is old or young enough; unset where the ages are not in force. */
function byAge(subject: Case): Outcome {
  const { rows } = subject.pack
  const elder = rows['tekun.elderAge']
  const child = rows['tekun.childAge']
  if (elder === undefined || child === undefined) return 'unset'
  return any(atLeast(subject, elder.value), youngerThan(subject, child.value))
}

/** No working ability: from 60 years, below 16, or a listed disability (N3 art. 5). */
export const NO_WORKING_ABILITY: Rule = {
  id: 'noWorkingAbility',
  weight: 0.2,
  law: ['N3', '第五条', 'Art. 5'],
  rules: ['tekun.elderAge', 'tekun.childAge'],
  test: (subject) => {
    const age = byAge(subject)
    if (age === 'yes' || age === 'unset') return age
    const disability = byDisability(subject)
    if (disability === 'yes' || age === 'no') return disability
    return 'unknown'
  },
  uses: (subject): readonly FactKey[] => {
    const age = subject.person.age != null || byAge(subject) === 'unknown' ? ofPerson(subject, 'age') : []
    const kind = disabilityOf(subject)
    if (kind === undefined) return [...age, ...ofPerson(subject, 'disability', 'disabilityLevel')]
    const told = subject.person.disability == null ? [] : ofPerson(subject, 'disability')
    return UP_TO[kind] === undefined
      ? [...age, ...told]
      : [...age, ...told, ...ofPerson(subject, 'disabilityLevel')]
  },
  variant: (subject) => {
    const age = byAge(subject)
    if (age === 'unset') return 'NotInForce'
    if (age === 'yes') return youngerThan(subject, 18) === 'yes' ? 'Child' : 'Elder'
    return disabilityOf(subject) === 'none' ? '' : 'Disability'
  },
  params: ({ pack }) => ({
    elder: pack.rows['tekun.elderAge']?.value ?? 0,
    child: pack.rows['tekun.childAge']?.value ?? 0,
  }),
}
