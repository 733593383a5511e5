import type { Measured } from './run.ts'

const LEAST_PERFORMANCE = 90
const MOST_CODE_BYTES = 75 * 1024
const MOST_LCP_RATIO = 1.3

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

/** What is below the marks on one page, in words. */
function shortcomings(one: Measured, floor: Measured): string[] {
  return [
    one.performance < LEAST_PERFORMANCE && `performance below ${LEAST_PERFORMANCE}`,
    one.accessibility < 100 && `accessibility: ${one.faults.join(', ')}`,
    one.name === 'home' && one.codeBytes > MOST_CODE_BYTES && 'more than 75 kB of code',
    one.name === 'home' && one.lcp > floor.lcp * MOST_LCP_RATIO && `LCP over ${MOST_LCP_RATIO} × static page`,
  ].filter((text) => text !== false)
}

/** Prints the table; true when every page is good enough. The first row is the static page, the floor. */
export function report(measured: readonly Measured[]): boolean {
  const [floor, ...pages] = measured
  if (!floor) return false
  const failed = pages.flatMap((one) => shortcomings(one, floor).map((text) => `${one.name}: ${text}`))
  console.table(
    Object.fromEntries(
      measured.map((one) => [
        one.name,
        {
          performance: one.performance,
          accessibility: one.accessibility,
          'FCP ms': Math.round(one.fcp),
          'LCP ms': Math.round(one.lcp),
          '× static': (one.lcp / floor.lcp).toFixed(2),
          'TBT ms': Math.round(one.tbt),
          CLS: one.cls.toFixed(3),
          'JS + CSS': kilobytes(one.codeBytes),
        },
      ]),
    ),
  )
  for (const line of failed) console.log(`✗ ${line}`)
  if (failed.length === 0) console.log('✓ every page is good enough for a cheap phone')
  return failed.length === 0
}
