import { describe, expect, test } from 'vitest'
import { CALM } from '../testing/told/base.ts'
import { askNext, type Facts, openFacts, screenOn } from './index.ts'

const DAY = '2026-11-22'
const next = (facts: Facts) => askNext(facts, DAY)

describe('the next question', () => {
  test('is the place, then how many people live there, then what they live on', () => {
    expect(next({})).toBe('region')
    expect(next({ region: '330281' })).toBe('persons')
    expect(next({ region: '330281', persons: 1 })).toBe('monthlyIncomeFen')
  })

  test.each<Facts>([{}, { region: '330281', persons: 2 }, CALM, { ...CALM, groups: ['elder'] }])(
    'is the same alone as beside a whole answer: %j',
    (facts) => {
      expect(next(facts)).toBe(screenOn(facts, DAY).nextQuestion)
    },
  )

  test('comes to an end', () => {
    expect(next({ ...CALM, monthlyIncomeFen: 900_000 })).toBeNull()
  })

  test('is asked under the packs that are given', () => {
    expect(askNext({}, DAY, [])).toBe(screenOn({}, DAY, []).nextQuestion)
  })
})

describe('facts that may still be asked', () => {
  const STEP: Facts = { ...CALM, hardNow: undefined, emergency: undefined, spendingJump: undefined }

  test('are those an open programme waits for, each once', () => {
    const open = openFacts(STEP, DAY)
    expect(open).toContain('hardNow')
    expect(new Set(open).size).toBe(open.length)
    expect(open).not.toContain('region')
  })

  test('not one that was asked and is not known', () => {
    const skipped: Facts = { ...STEP, hardNow: null }
    expect(screenOn(skipped, DAY).programs.flatMap(({ missing }) => missing)).toContain('hardNow')
    expect(openFacts(skipped, DAY)).not.toContain('hardNow')
  })

  test('not those of a programme that no answer can make likely here', () => {
    const jinhua: Facts = { region: '330702', spending: null }
    expect(screenOn(jinhua, DAY).programs.flatMap(({ missing }) => missing)).toContain('educationYearFen')
    expect(openFacts(jinhua, DAY)).not.toContain('educationYearFen')
    expect(openFacts(jinhua, DAY)).toContain('medicalYearFen')
  })

  test('none once everything is settled', () => {
    expect(openFacts({ ...CALM, monthlyIncomeFen: 900_000 }, DAY)).toEqual([])
  })
})
