import { describe, expect, test } from 'vitest'
import { decideOne, HANGZHOU, reasonsOf } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { DISABILITY_LIVING } from './disability-living.ts'

const PLAIN = { obligorFamilies: 0, spending: [] } as const
const ADULT: Member = { age: 40, disability: 'physical', disabilityLevel: 4, incomeFen: 500_000 }
/** Hangzhou: 1301 yuan; 1.5 times is 1951.50 a person. */
const family = (facts: Facts): Facts => ({ region: HANGZHOU, persons: 1, ...PLAIN, ...facts })
const decide = (facts: Facts, tekun: 'yes' | 'no' | 'unknown' = 'no') =>
  decideOne(DISABILITY_LIVING, family(facts), { tekun })

describe('the line of one and a half times the standard', () => {
  test.each([
    [195_149, 'likely'],
    [195_150, 'not'],
    [195_151, 'not'],
  ])('family income of %i fen', (monthlyIncomeFen, verdict) => {
    expect(decide({ monthlyIncomeFen, members: [ADULT] }).verdict).toBe(verdict)
  })

  test.each([
    [40, 195_149, 'likely'],
    [40, 195_150, 'not'],
    [16, 0, 'likely'],
    [59, 0, 'likely'],
    [60, 0, 'not'],
  ])('aged %i with %i fen of their own in a richer family', (age, incomeFen, verdict) => {
    const members = [{ ...ADULT, age, incomeFen, father: 'able' as const }]
    expect(decide({ monthlyIncomeFen: 900_000, members }).verdict).toBe(verdict)
  })

  test('a child has only the income of the family', () => {
    const members = [{ ...ADULT, age: 15, incomeFen: 0, father: 'able' as const }]
    const result = decide({ monthlyIncomeFen: 900_000, members })
    expect(reasonsOf(result)).toContain('reason.disabledOwn.noAge')
  })
})

test('pays a share of the standard for each, with its arithmetic, and says the numbers are old', () => {
  const result = decide({ persons: 3, monthlyIncomeFen: 0, members: [ADULT, { disability: 'none' }, ADULT] })
  expect(result.amount).toMatchObject({ kind: 'exact', period: 'month', per: 'people', fen: 78_060 })
  expect(result.amount?.lines[0]).toEqual({
    key: 'amount.disabilityLiving',
    params: { standard: '1301', share: 30, each: '390.30', people: 2, total: '780.60' },
    fen: 78_060,
  })
  expect(result.people.map(({ verdict }) => verdict)).toEqual(['likely', 'not', 'likely'])
  expect(result.confirmAtWindow.map(({ code }) => code)).toContain('stale')
  expect(result.next).toEqual({
    key: 'next.disability_living.likely',
    params: { forward: 3, decision: 10, feedback: 3 },
  })
})

test('a disabled person not yet described is asked about, and may already be likely', () => {
  expect(decide({ groups: ['disabled'], monthlyIncomeFen: 0 }).verdict).toBe('likely')
  const said = decide({ groups: ['child', 'disabled'], monthlyIncomeFen: 0 })
  expect([said.verdict, said.missing]).toEqual([
    'unknown',
    ['members.0.age', 'members.0.father', 'members.0.mother'],
  ])
  expect(decide({ groups: [], monthlyIncomeFen: 0 }).verdict).toBe('not')
  expect(decide({ monthlyIncomeFen: 0 }).missing).toEqual(['groups'])
})

test('nothing is said of a place without a standard', () => {
  const result = decide({ region: '330702', monthlyIncomeFen: 0, members: [ADULT] })
  expect([result.verdict, result.amount]).toEqual(['unknown', null])
  expect(result.confirmAtWindow.map(({ code }) => code)).toContain('no_rule')
})

describe('beside other help', () => {
  const poor = { monthlyIncomeFen: 0, members: [ADULT] }

  test('tekun is for the window, as the text of Zhejiang was not read', () => {
    const nobody = { supporters: 'none', vehicles: 'none', premises: 'none', homes: 1 } as const
    const nothing = { financialAssetsFen: 0, companyCapitalFen: 0 }
    const elder = [{ ...ADULT, age: 70, incomeFen: 0 }]
    const result = decide({ ...poor, ...nobody, ...nothing, members: elder }, 'yes')
    expect([result.verdict, reasonsOf(result)]).toEqual([
      'unknown',
      expect.arrayContaining(['reason.besideTekun.unknown']),
    ])
    expect(decide({ ...poor, ...nobody, members: elder }, 'unknown').verdict).toBe('unknown')
    // That somebody else of the family is tekun takes nothing from this one.
    expect(decide({ ...poor, supporters: 'able' }, 'yes').verdict).toBe('likely')
  })

  test.each([
    ['able', undefined, 'likely'],
    ['unable', 'unable', 'not'],
    ['dead', 'unable', 'not'],
    ['dead', 'missing', 'unknown'],
    ['unable', undefined, 'unknown'],
  ] as const)('of a disabled child whose parents are %s and %s', (father, mother, verdict) => {
    const members = [{ age: 10, disability: 'hearing', father, mother } as const]
    expect(decide({ monthlyIncomeFen: 0, members }).verdict).toBe(verdict)
  })
})
