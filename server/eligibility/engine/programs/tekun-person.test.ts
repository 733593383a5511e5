import { expect, test } from 'vitest'
import type { Facts } from '../facts.ts'
import { screenOn } from '../index.ts'

/** A rich family whose uncle is tekun: nobody must support him, and he has nothing. */
const FAMILY: Facts = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 3_000_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'none',
  supporters: 'none',
  groups: ['disabled', 'student', 'child'],
  members: [
    { age: 45, disability: 'physical', disabilityLevel: 4, study: 'none', incomeFen: 100_000 },
    { age: 50, disability: 'psychiatric', disabilityLevel: 2, study: 'none', incomeFen: 0 },
    { age: 14, disability: 'none', study: 'junior', father: 'able', mother: 'able' },
  ],
}

function verdictOf(program: string, facts: Facts = FAMILY) {
  const found = screenOn(facts, '2026-11-22').programs.find((one) => one.program === program)
  return [found?.verdict, found?.people.map(({ verdict }) => verdict)]
}

test('that another member is tekun neither sends a student to the school nor takes a disability subsidy', () => {
  expect(verdictOf('tekun')[0]).toBe('likely')
  expect(verdictOf('education')).toEqual(['not', ['not', 'not', 'not']])
  expect(verdictOf('disability_living')).toEqual(['likely', ['likely', 'unknown', 'not']])
})

test('a student who may be tekun is asked of', () => {
  const [first, uncle, child] = FAMILY.members ?? []
  const open: Facts = {
    ...FAMILY,
    members: [first ?? {}, uncle ?? {}, { ...child, father: 'dead', mother: 'dead' }],
  }
  const asked = screenOn(open, '2026-11-22').programs.find(({ program }) => program === 'education')
  expect([asked?.verdict, asked?.missing]).toEqual(['unknown', ['members.2.incomeFen']])
  expect(verdictOf('education', { ...FAMILY, alreadyOn: 'tekun' })[0]).toBe('likely')
})
