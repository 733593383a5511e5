import type { Stryker } from '@stryker-mutator/core'

type Options = ConstructorParameters<typeof Stryker>[0]

/** Below this share of mutants found, in percent, the run fails. */
export const LEAST = 90

export const cache = '.cache/mutation'

/** How Stryker works here. Its copy of the tree and its memory lie in the cache folder. */
export function options(files: string[], fresh: boolean): Options {
  return {
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // Values made once when a module loads cannot be switched inside a running process: each such mutant would
    // start the tests anew and run all of them.
    ignoreStatic: true,
    concurrency: 2,
    incremental: true,
    incrementalFile: `${cache}/incremental.json`,
    force: fresh,
    tempDirName: `${cache}/sandbox`,
    cleanTempDir: 'always',
    ignorePatterns: [
      '*',
      '!server/**',
      '!locales/**',
      '!scripts/mutation/**',
      '!package.json',
      '!tsconfig.json',
    ],
    reporters: ['progress-append-only', 'html'],
    htmlReporter: { fileName: `${cache}/report.html` },
    thresholds: { high: 95, low: LEAST, break: LEAST },
    allowConsoleColors: false,
  }
}
