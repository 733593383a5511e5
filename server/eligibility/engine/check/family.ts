import type { Facts, Member } from '../facts.ts'
import { isCounted } from '../family/counting.ts'
import { type Fault, fault } from './fault.ts'

type Relation = NonNullable<Member['relation']>
type Aged = { index: number; age: number }

const ELDERS: readonly Relation[] = ['parent', 'grandparent']
const DESCENDANTS: readonly Relation[] = ['child', 'grandchild']

function agesOf(facts: Facts, relations: readonly Relation[]): Aged[] {
  return (facts.members ?? []).flatMap(({ relation, age }, index) =>
    relation != null && relations.includes(relation) && typeof age === 'number' ? [{ index, age }] : [],
  )
}

const oldest = (people: readonly Aged[]) => Math.max(...people.map(({ age }) => age))

/**
 * Nobody is as old as their own parent. Of a couple, or of two parents, the older one counts: a child may be older
 * than its stepmother.
 */
function generationFault(facts: Facts): Fault | null {
  const [self] = agesOf(facts, ['self'])
  if (!self) return null
  const couple = agesOf(facts, ['self', 'spouse'])
  const spouseUnknown = (facts.members ?? []).some(
    ({ relation, age }) => relation === 'spouse' && age == null,
  )
  for (const relation of DESCENDANTS) {
    const tooOld = agesOf(facts, [relation]).find(({ age }) => !spouseUnknown && age >= oldest(couple))
    if (tooOld)
      return fault(`members.${tooOld.index}.age`, `${relation}Older`, {
        age: tooOld.age,
        own: oldest(couple),
      })
  }
  for (const relation of ELDERS) {
    const people = agesOf(facts, [relation])
    const [first] = people
    if (first && oldest(people) <= self.age) {
      return fault(`members.${first.index}.age`, `${relation}Younger`, { age: first.age, own: self.age })
    }
  }
  return null
}

function countFault({ persons, members, obligors, obligorFamilies }: Facts): Fault | null {
  const selves = (members ?? []).flatMap(({ relation }, index) => (relation === 'self' ? [index] : []))
  if (selves[1] !== undefined) return fault(`members.${selves[1]}.relation`, 'twoSelves')
  const counted = (members ?? []).filter((member) => isCounted(member) === 'yes').length
  if (typeof persons === 'number' && counted > persons)
    return fault('persons', 'tooFew', { persons, counted })
  const families = obligors?.length ?? 0
  if (typeof obligorFamilies === 'number' && families > obligorFamilies) {
    return fault('obligorFamilies', 'tooFewFamilies', { told: obligorFamilies, listed: families })
  }
  return null
}

function incomeFault({ monthlyIncomeFen, incomes, newJobIncomeFen }: Facts): Fault | null {
  if (monthlyIncomeFen == null) return null
  if (incomes != null) return fault('incomes', 'incomeTwice')
  return newJobIncomeFen != null && newJobIncomeFen > monthlyIncomeFen
    ? fault('newJobIncomeFen', 'jobOverAll')
    : null
}

/** The first thing that cannot be true of one family, each fact being possible by itself. Unusual is allowed. */
export function familyFault(facts: Facts): Fault | null {
  return countFault(facts) ?? generationFault(facts) ?? incomeFault(facts)
}
