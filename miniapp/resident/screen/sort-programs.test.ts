import { expect, test } from 'vitest'
import { screenOn } from '../../../server/eligibility/engine/index.ts'
import { PROGRAM_IDS } from '../../../server/eligibility/engine/program-ids.ts'
import { byTheme, sortPrograms } from './sort-programs.ts'

const POOR = {
  region: '330281',
  persons: 2,
  monthlyIncomeFen: 100_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  premises: 'none',
  homes: 1,
  companyCapitalFen: 0,
  groups: [],
  spending: [],
  alreadyOn: 'none',
} as const

test('under a good dibao, dibian and danrenbao are no refusals', () => {
  const sorted = sortPrograms(screenOn(POOR, '2026-03-01').programs)
  expect(sorted.likely.map(({ program }) => program)).toContain('dibao')
  expect(sorted.covered.map(({ program }) => program)).toEqual(
    expect.arrayContaining(['dibian', 'danrenbao']),
  )
  expect(sorted.not.map(({ program }) => program)).not.toContain('dibian')
})

test('every programme is in exactly one kind and one theme', () => {
  const { programs } = screenOn(POOR, '2026-03-01')
  const { likely, open, covered, not } = sortPrograms(programs)
  expect([...likely, ...open, ...covered, ...not]).toHaveLength(programs.length)
  const themed = byTheme(programs).flatMap((group) => group.programs)
  expect(themed).toHaveLength(programs.length)
  expect(programs.length).toBeLessThanOrEqual(PROGRAM_IDS.length)
})
