import type { DeskApplication } from '../../../server/applications/contract.ts'

type Line = DeskApplication['report']['lines'][number]

/** The lines of one person: what needs eyes first, and apart from it what was asked and has no record. */
export interface PersonLines {
  ref: string
  name: string
  told: Line[]
  empty: Line[]
}

/** Sources that disagree come first, then those that have not answered. */
const ORDER: Record<Line['state'], number> = { conflict: 0, asked: 1, answered: 2, empty: 3 }

/** The report by person, in the order in which the persons come in it. */
export function personsOf(lines: readonly Line[]): PersonLines[] {
  const persons = new Map<string, PersonLines>()
  for (const line of lines) {
    const person = persons.get(line.memberRef) ?? {
      ref: line.memberRef,
      name: line.personMasked,
      told: [],
      empty: [],
    }
    person[line.state === 'empty' ? 'empty' : 'told'].push(line)
    persons.set(line.memberRef, person)
  }
  for (const { told } of persons.values()) told.sort((a, b) => ORDER[a.state] - ORDER[b.state])
  return [...persons.values()]
}
