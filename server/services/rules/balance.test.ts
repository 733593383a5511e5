import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cell, type Spare, shortOf, suggest } from './balance.ts'

const cell = (change: Partial<Cell>): Cell => ({
  regionCode: '330281001',
  kind: 'visit',
  openOrders: 0,
  openWishes: 0,
  free: 0,
  projects: 1,
  ...change,
})

it('is short of what is asked for beyond what can be done', () => {
  expect(shortOf(cell({ openOrders: 3, openWishes: 2, free: 1 }))).toBe(4)
  expect(shortOf(cell({ openOrders: 3, free: 5 }))).toBe(0)
  // Nobody said how much: a project that comes is enough, none at all is not.
  expect(shortOf(cell({ openOrders: 3, free: null, projects: 1 }))).toBe(0)
  expect(shortOf(cell({ openOrders: 3, free: null, projects: 0 }))).toBe(3)
})

it('sends what is to spare to the greatest want, and not where it comes already', () => {
  const spares: Spare[] = [
    { projectId: 'a', name: 'A', kind: 'visit', regionCodes: ['330281003'], free: 5 },
    { projectId: 'b', name: 'B', kind: 'meals', regionCodes: ['330281'], free: 9 },
  ]
  const cells = [
    cell({ regionCode: '330281001', openOrders: 2 }),
    cell({ regionCode: '330281002', openWishes: 4 }),
    cell({ regionCode: '330281003', openOrders: 9 }),
    cell({ regionCode: '330281001', kind: 'meals', openOrders: 1 }),
  ]
  expect(suggest(cells, spares)).toEqual([
    { kind: 'visit', projectId: 'a', projectName: 'A', toRegionCode: '330281002', number: 4 },
    { kind: 'visit', projectId: 'a', projectName: 'A', toRegionCode: '330281001', number: 1 },
  ])
})

it('promises nothing twice', () => {
  const cells = fc.array(
    fc.record({
      regionCode: fc.constantFrom('330281001', '330281002', '331102001'),
      kind: fc.constantFrom('visit' as const, 'meals' as const),
      openOrders: fc.nat(20),
      openWishes: fc.nat(20),
      free: fc.option(fc.nat(20)),
      projects: fc.nat(3),
    }),
  )
  const spares = fc.array(
    fc.record({
      projectId: fc.uuid(),
      name: fc.string(),
      kind: fc.constantFrom('visit' as const, 'meals' as const),
      regionCodes: fc.subarray(['330281001', '330281002', '3311']),
      free: fc.integer({ min: 1, max: 20 }),
    }),
  )
  fc.assert(
    fc.property(cells, spares, (cells, spares) => {
      const given = suggest(cells, spares)
      for (const spare of spares) {
        const sum = given
          .filter((one) => one.projectId === spare.projectId)
          .reduce((all, one) => all + one.number, 0)
        expect(sum).toBeLessThanOrEqual(spare.free)
      }
      for (const one of given) expect(one.number).toBeGreaterThan(0)
    }),
  )
})
