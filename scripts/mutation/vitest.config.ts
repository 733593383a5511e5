import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Examples come before tests that try hundreds of families: the first test that notices a mutant ends its run. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const many = ({ moduleId }: TestSpecification) =>
      readFileSync(moduleId, 'utf8').includes('fast-check') ? 1 : 0
    return files.toSorted((a, b) => many(a) - many(b))
  }
}

/** The unit tests of eligibility alone, as Stryker runs them for every mutant. */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    env: { TZ: 'Asia/Shanghai' },
    include: ['server/eligibility/**/*.test.ts'],
    setupFiles: ['scripts/mutation/first-failure.ts'],
    // Nothing here keeps state between files, so they may share what they import.
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 15_000,
  },
})
