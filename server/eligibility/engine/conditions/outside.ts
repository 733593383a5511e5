import type { ProgramId } from '../program-ids.ts'
import { type Law, noFacts, type Rule } from '../rule.ts'
import type { Tri } from '../tri.ts'

/** The family is in none of some programmes. */
export function outside(id: string, programs: readonly ProgramId[], law: Law): Rule {
  return {
    id,
    weight: 0.1,
    follows: programs,
    uses: noFacts,
    law,
    test: ({ so }) => {
      let met: Tri = 'yes'
      for (const program of programs) {
        const one = so[program]
        if (one === 'yes') return 'no'
        if (one === 'unknown') met = 'unknown'
      }
      return met
    },
  }
}
