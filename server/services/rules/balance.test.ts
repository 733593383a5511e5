import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, byCounty, type Demand, FEW, type Supply, shown, suggest } from './balance.ts'

const HERE = '330281001'
const demand = (change: Partial<Demand>): Demand => ({
  regionCode: HERE,
  kind: 'visit',
  openOrders: 0,
  openWishes: 0,
  needs: 0,
  ...change,
})
const project = (projectId: string, change: Partial<Supply> = {}): Supply => ({
  projectId,
  name: projectId.toUpperCase(),
  kind: 'visit',
  regionCodes: ['330281'],
  free: 5,
  ...change,
})

describe('what is asked for against what there is', () => {
  it('is short of what is asked for beyond what can be done', () => {
    const short = (asked: Partial<Demand>, supply: Supply[]) =>
      balanceOf([demand(asked)], supply).cells[0]?.short
    expect(short({ openOrders: 3, openWishes: 4 }, [project('a')])).toBe(2)
    expect(short({ openOrders: 3 }, [project('a')])).toBe(0)
    expect(short({ needs: 99 }, [])).toBe(0)
    // Nobody said how much: a project that comes is enough, none at all is not.
    expect(short({ openOrders: 30 }, [project('a', { free: null })])).toBe(0)
    expect(short({ openOrders: 3 }, [project('a', { kind: 'meals' })])).toBe(3)
    expect(short({ openOrders: 3 }, [project('a', { regionCodes: ['330281002'] })])).toBe(3)
  })

  it('counts what a project can do once, however many places it comes to', () => {
    const there = '330281002'
    const asked = [demand({ openOrders: 4 }), demand({ regionCode: there, openWishes: 4 })]
    const { cells, spares } = balanceOf(asked, [project('wide', { free: 6 })])
    expect(cells.map(({ free, short }) => [free, short]).sort()).toEqual([
      [6, 0],
      [6, 2],
    ])
    expect(spares).toEqual([])
    // Whoever comes to one place alone is used first, so that the other is left for the rest.
    const both = balanceOf(asked, [
      project('wide', { free: 4 }),
      project('near', { regionCodes: [HERE], free: 5 }),
    ])
    expect(both.cells.map(({ short }) => short)).toEqual([0, 0])
    expect(both.spares).toMatchObject([{ projectId: 'near', free: 1 }])
  })

  it('adds up orders, wishes and needs of a place and kind', () => {
    const { cells } = balanceOf(
      [demand({ openOrders: 1 }), demand({ openWishes: 2 }), demand({ needs: 3 })],
      [],
    )
    expect(cells).toEqual([
      { ...demand({ openOrders: 1, openWishes: 2, needs: 3 }), free: null, projects: 0, short: 3 },
    ])
  })

  it('knows other counties as wholes', () => {
    const far = [
      demand({ regionCode: '331124001', openOrders: 2 }),
      demand({ regionCode: '331124002', openOrders: 4 }),
      demand({ regionCode: '331124002', kind: 'meals', openWishes: 1 }),
    ]
    expect(byCounty(far)).toEqual([
      demand({ regionCode: '331124', openOrders: 6 }),
      demand({ regionCode: '331124', kind: 'meals', openWishes: 1 }),
    ])
  })

  it('does not count out a few', () => {
    expect([0, 1, FEW - 1, FEW, 90].map(shown)).toEqual([0, null, null, FEW, 90])
  })
})

it('sends what is to spare to the greatest want, and not where it comes already', () => {
  const { cells, spares } = balanceOf(
    [
      demand({ openOrders: 2 }),
      demand({ regionCode: '330281002', openWishes: 4 }),
      demand({ regionCode: '330281003', openOrders: 1 }),
      demand({ kind: 'meals', openOrders: 1 }),
      demand({ regionCode: '331124', openOrders: 9 }),
    ],
    [
      project('a', { regionCodes: ['330281003'], free: 6 }),
      project('b', { kind: 'meals', regionCodes: ['330281'], free: 9 }),
      project('theirs', { regionCodes: ['331124005'], free: 1 }),
    ],
  )
  expect(cells[0]).toMatchObject({ regionCode: '331124', projects: 1, short: 8 })
  const said = suggest(cells, spares).map(({ projectId, toRegionCode, number }) => [
    projectId,
    toRegionCode,
    number,
  ])
  expect(said).toEqual([['a', '331124', 5]])
  const own = cells.filter(({ regionCode }) => regionCode.startsWith('330281'))
  expect(suggest(own, spares).map(({ toRegionCode, number }) => [toRegionCode, number])).toEqual([
    ['330281002', 4],
    [HERE, 1],
  ])
})

it('gives and promises nothing twice', () => {
  const demands = fc.array(
    fc.record({
      regionCode: fc.constantFrom('330281001', '330281002', '331102'),
      kind: fc.constantFrom('visit' as const, 'meals' as const),
      openOrders: fc.nat(20),
      openWishes: fc.nat(20),
      needs: fc.nat(20),
    }),
  )
  const supplies = fc.uniqueArray(
    fc.record({
      projectId: fc.uuid(),
      name: fc.string(),
      kind: fc.constantFrom('visit' as const, 'meals' as const),
      regionCodes: fc.subarray(['330281001', '330281002', '330281', '3311'], { minLength: 1 }),
      free: fc.option(fc.nat(20)),
    }),
    { selector: ({ projectId }) => projectId },
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  fc.assert(
    fc.property(demands, supplies, (demands, supplies) => {
      const { cells, spares } = balanceOf(demands, supplies)
      for (const cell of cells) {
        const asked = cell.openOrders + cell.openWishes
        expect(cell.short).toBeGreaterThanOrEqual(
          Math.max(0, asked - (cell.free ?? asked)) * Number(cell.projects === 0),
        )
        expect(cell.short).toBeLessThanOrEqual(asked)
      }
      const known = supplies.filter(({ free }) => free !== null)
      if (known.length === supplies.length) {
        const met = sum(cells.map((one) => one.openOrders + one.openWishes - one.short))
        expect(met + sum(spares.map(({ free }) => free))).toBe(sum(known.map(({ free }) => free ?? 0)))
      }
      const given = suggest(cells, spares)
      for (const { projectId, free } of spares) {
        const promised = given.filter((one) => one.projectId === projectId).map(({ number }) => number)
        expect(sum(promised)).toBeLessThanOrEqual(free)
      }
      for (const one of given) expect(one.number).toBeGreaterThan(0)
    }),
  )
})
