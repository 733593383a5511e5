import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolvePack } from '../packs/resolve.ts'
import { evaluate } from './evaluate.ts'
import type { FactKey, FactValue, FactValues, ProgramId, ResolvedPack } from './index.ts'
import { screen, withAnswer } from './index.ts'

const real = resolvePack('330281', '2026-11-21')

/** A toy place with small numbers: standard 10 fen, line 17 fen, savings 4 and 6 years, a car below 1.5 years. */
const toy: ResolvedPack = {
  ...real,
  rows: {
    ...real.rows,
    'dibao.standard': { ...row('dibao.standard'), value: 100 },
    minimumWage: { ...row('minimumWage'), value: 17 },
    'dibao.assetsFactor': { ...row('dibao.assetsFactor'), value: 10 },
    'dibian.assetsFactor': { ...row('dibian.assetsFactor'), value: 20 },
    'dibao.capital': { ...row('dibao.capital'), value: 5 },
    'dibian.capital': { ...row('dibian.capital'), value: 9 },
    'dibian.carPriceFactor': { ...row('dibian.assetsFactor'), key: 'dibian.carPriceFactor', value: 15 },
    'homes.averageArea': { ...row('homes.free'), key: 'homes.averageArea', value: 300 },
  },
}

function row<K extends keyof ResolvedPack['rows']>(key: K) {
  const found = real.rows[key]
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value)
const DOMAIN: Partial<Record<FactKey, readonly FactValue[]>> = {
  monthlyIncomeFen: upTo(60),
  financialAssetsFen: upTo(70),
  carPriceFen: upTo(20),
  companyCapitalFen: upTo(12),
  homes: upTo(5),
  floorAreaPerPerson: upTo(500).map((value) => value / 100),
  vehicles: ['none', 'one_car', 'more'],
  premises: ['none', 'only_home', 'some'],
  emergency: ['none', 'fire', 'accident', 'illness'],
  hardNow: [false, true],
  spendingJump: [false, true],
}

const family: fc.Arbitrary<FactValues> = fc.record({
  region: fc.constant('330281'),
  persons: fc.integer({ min: 1, max: 3 }),
  monthlyIncomeFen: fc.integer({ min: 0, max: 60 }),
  financialAssetsFen: fc.oneof(fc.integer({ min: 0, max: 70 }), fc.constant(0)),
  vehicles: fc.constantFrom('none', 'none', 'one_car', 'more'),
  carPriceFen: fc.integer({ min: 0, max: 20 }),
  homes: fc.constantFrom(0, 1, 1, 1, 2, 3),
  floorAreaPerPerson: fc.constantFrom(1, 2.99, 3, 3.01, 5),
  premises: fc.constantFrom('none', 'none', 'only_home', 'some'),
  companyCapitalFen: fc.constantFrom(0, 0, 5, 6, 8, 9, 12),
  soloReason: fc.constantFrom('none', 'disability', 'illness'),
  hardNow: fc.boolean(),
  emergency: fc.constantFrom('none', 'fire', 'other'),
  spendingJump: fc.boolean(),
  alreadyOn: fc.constantFrom('none', 'dibao'),
})

const steps = (key: FactKey, from: FactValue, to: FactValue): number => {
  if (typeof from === 'number') return Math.abs(Number(to) - from)
  const domain = DOMAIN[key] ?? []
  return Math.abs(domain.indexOf(to) - domain.indexOf(from))
}

/** Tries every value of one fact; prefers a definite turn, then the nearest. */
function bruteForce(facts: FactValues, program: ProgramId, key: FactKey): number | null {
  const verdict = (value: FactValue) => {
    const all = evaluate({ facts: withAnswer(facts, key, value), pack: toy })
    const better = { dibian: 'dibao', danrenbao: 'dibao', dibao: null, linshi: null }[program]
    const taken = all.some((one) => one.program === better && one.met === 'yes')
    return taken ? null : all.find((one) => one.program === program)?.met
  }
  const from = facts[key]
  const now = verdict(from)
  const turned = (DOMAIN[key] ?? [])
    .map((to) => ({ to, after: verdict(to) }))
    .filter(({ after }) => after && after !== now)
  const definite = turned.filter(({ after }) => after !== 'unknown')
  const distances = (definite.length > 0 ? definite : turned).map(({ to }) => steps(key, from, to))
  return distances.length > 0 ? Math.min(...distances) : null
}

test('the smallest change found is the smallest there is', () => {
  let compared = 0
  fc.assert(
    fc.property(family, (facts) => {
      const { programs } = screen(facts, toy)
      for (const { program, verdict, whatWouldChange, nextStep } of programs) {
        if (verdict === 'unknown' || nextStep.key.endsWith('superseded')) {
          expect(whatWouldChange).toEqual([])
          continue
        }
        for (const key of Object.keys(DOMAIN) as FactKey[]) {
          if (verdict === 'likely' && ['hardNow', 'emergency', 'spendingJump'].includes(key)) continue
          if (key === 'emergency' && facts.emergency === 'other') continue
          const found = whatWouldChange.find((change) => change.fact === key)
          const distance = found ? steps(key, found.from, found.to) : null
          const expected = bruteForce(facts, program, key)
          if (expected === null) expect(distance).toBeNull()
          else expect(distance).toBeCloseTo(expected, 6)
          compared += 1
        }
      }
    }),
    { numRuns: 80 },
  )
  expect(compared).toBeGreaterThan(500)
}, 60_000)

test('says how much less income would open dibao in Yuyao', () => {
  const facts = {
    region: '330281',
    persons: 2,
    monthlyIncomeFen: 287_000,
    financialAssetsFen: 0,
    vehicles: 'none',
    homes: 1,
    premises: 'none',
    companyCapitalFen: 0,
  } as const
  const [dibao] = screen(facts, real).programs
  expect(dibao?.whatWouldChange).toEqual([
    {
      fact: 'monthlyIncomeFen',
      from: 287_000,
      to: 274_999,
      verdict: 'likely',
      phrase: {
        key: 'change.opens.monthlyIncomeFen.lower',
        params: { from: '2870', to: '2749.99', by: '120.01' },
      },
    },
  ])
})
