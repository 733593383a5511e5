import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsSchema } from '../../contract.ts'
import { knownFacts, shapeFault } from './shape.ts'

test('what an older version kept is read as far as it still is a fact', () => {
  const stored = {
    soloReason: 'illness',
    persons: 3,
    vehicles: 'two',
    monthlyIncomeFen: null,
    groups: ['child', 'cat'],
    members: [{ age: 300, relation: 'child' }, 'x', { age: 3, name: 'y' }],
    obligors: null,
    incomes: [{ kind: 'wage', monthlyFen: 5 }, { kind: 'gold', monthlyFen: 5 }, null],
  }
  expect(knownFacts(stored)).toEqual({
    persons: 3,
    monthlyIncomeFen: null,
    members: [{ relation: 'child' }, {}, { age: 3 }],
    obligors: null,
    incomes: [{ kind: 'wage', monthlyFen: 5 }],
  })
})

test.each([[null], [undefined], [5], ['facts'], [[]], [[1]]])('no facts: %j', (stored) => {
  expect(knownFacts(stored)).toEqual({})
})

const scalar = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    'none',
    'child',
    '330281',
    '330000',
    'severe',
    -1,
    0,
    0.5,
    1,
    3,
    121,
  ),
  fc.integer({ min: -5, max: 200 }),
  fc.string({ maxLength: 4 }),
)
const keys = [
  'region',
  'persons',
  'vehicles',
  'hardNow',
  'groups',
  'floorAreaPerPerson',
  'monthlyIncomeFen',
  'nothing',
]
const entry = fc.dictionary(
  fc.constantFrom('age', 'relation', 'illness', 'disabilityLevel', 'persons'),
  scalar,
)
const anything = fc.oneof(
  fc.dictionary(fc.constantFrom(...keys), fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }))),
  fc.record({
    members: fc.oneof(scalar, fc.array(fc.oneof(entry, scalar), { maxLength: 3 })),
    obligors: fc.array(entry, { maxLength: 2 }),
    incomes: fc.array(fc.record({ kind: fc.constantFrom('wage', 'x'), monthlyFen: scalar }), {
      maxLength: 2,
    }),
  }),
)

test('the published schema takes what the engine takes, and nothing else', () => {
  fc.assert(
    fc.property(anything, (facts) => {
      expect(factsSchema.safeParse(facts).success).toBe(shapeFault(facts) === null)
    }),
    { numRuns: 500 },
  )
})

test('whatever was stored is read as facts that pass', () => {
  fc.assert(
    fc.property(anything, (stored) => {
      expect(shapeFault(knownFacts(stored))).toBeNull()
    }),
    { numRuns: 300 },
  )
})
