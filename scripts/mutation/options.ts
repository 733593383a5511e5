import type { Stryker } from '@stryker-mutator/core'

type Options = ConstructorParameters<typeof Stryker>[0]

/** Below this share of mutants found, in percent, the run fails. */
export const LEAST = 90

export const cache = '.cache/mutation'

const TYPESCRIPT = ['--import', 'tsx']

/** How Stryker works here. Its copy of the tree and its memory lie in the cache folder. */
export function options(files: string[], fresh: boolean): Options {
  return {
    mutate: files,
    testRunner: 'in-process',
    plugins: ['./scripts/mutation/runner/plugin.ts'],
    // Each process it starts loads the plugin.
    testRunnerNodeArgs: TYPESCRIPT,
    checkerNodeArgs: TYPESCRIPT,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    incremental: true,
    incrementalFile: `${cache}/incremental.json`,
    force: fresh,
    tempDirName: `${cache}/sandbox`,
    cleanTempDir: 'always',
    ignorePatterns: ['*', '!server/**', '!locales/**', '!prisma/data/**', '!package.json'],
    reporters: ['progress-append-only', 'html'],
    htmlReporter: { fileName: `${cache}/report.html` },
    thresholds: { high: 95, low: LEAST, break: LEAST },
    allowConsoleColors: false,
  }
}
