/** The part of vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export type Count = { passed: number; failed: number; skipped: number }

/** Counts a report. A file that fails without a failed test (it did not even load) counts as one failure. */
export function countTests(report: Report): Count {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The last line of `npm test`, for people and for scripts. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Whether the run may be called good: something ran and nothing failed. */
export const isGood = ({ passed, failed }: Count): boolean => passed > 0 && failed === 0
