import type { Case } from '../case.ts'
import type { ProgramId } from '../program-ids.ts'
import type { Law, Rule } from '../rule.ts'
import { type Tri, tri } from '../tri.ts'

/** Whether the family is one of these: as it says, or as its facts come out here. */
export function isAnyOf({ facts, so }: Case, programs: readonly ProgramId[]): Tri {
  const { alreadyOn } = facts
  let met: Tri = alreadyOn == null ? 'unknown' : tri(alreadyOn !== 'none' && programs.includes(alreadyOn))
  for (const program of programs) {
    if (met === 'yes') return 'yes'
    if (so[program] === 'yes') return 'yes'
    if (so[program] === 'unknown') met = 'unknown'
  }
  return met
}

/** Recognised as one of some programmes, today or by these answers: the door to many other programmes. */
export function poorFamily(id: string, programs: readonly ProgramId[], law: Law): Rule {
  return {
    id,
    weight: 0.05,
    follows: programs,
    law,
    uses: ['alreadyOn'],
    test: (subject) => isAnyOf(subject, programs),
  }
}
