import { describe, expect, it } from 'vitest'
import { countLine, countTests, isGood } from './count.ts'

const report = {
  numPassedTests: 12,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ],
}

describe('the count of npm test', () => {
  it('is plain', () => {
    expect(countLine(countTests(report))).toBe('12 passed, 1 failed')
  })

  it('mentions what was skipped', () => {
    expect(countLine(countTests({ ...report, numPendingTests: 2, numTodoTests: 1 }))).toBe(
      '12 passed, 1 failed, 3 skipped',
    )
  })

  it('counts a file that did not even load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countTests({ ...report, testResults: [...report.testResults, broken] }).failed).toBe(2)
  })

  it('is not good when nothing ran', () => {
    expect(isGood({ passed: 0, failed: 0, skipped: 5 })).toBe(false)
    expect(isGood({ passed: 1, failed: 1, skipped: 0 })).toBe(false)
    expect(isGood({ passed: 1, failed: 0, skipped: 0 })).toBe(true)
  })
})
