import type { Case } from '../case.ts'
import type { ProgramId } from '../program-ids.ts'
import { type Law, noFacts, type Rule } from '../rule.ts'
import type { Tri } from '../tri.ts'
import { onlyDeductionsHelp } from './income.ts'

/** Still open, but out of reach of any answer: only what the place may deduct could turn it. */
function outOfReach(subject: Case, program: ProgramId): boolean {
  return (program === 'dibao' || program === 'dibian') && onlyDeductionsHelp(subject, program)
}

/** The family is in none of some programmes. */
export function outside(id: string, programs: readonly ProgramId[], law: Law): Rule {
  const test = (subject: Case): Tri => {
    let met: Tri = 'yes'
    for (const program of programs) {
      const one = subject.so[program]
      if (one === 'yes') return 'no'
      if (one === 'unknown' && !outOfReach(subject, program)) met = 'unknown'
    }
    return met
  }
  return {
    id,
    weight: 0.1,
    follows: programs,
    uses: noFacts,
    law,
    test,
    variant: (subject) =>
      test(subject) === 'yes' && programs.some((program) => subject.so[program] === 'unknown')
        ? 'ByIncome'
        : '',
  }
}
