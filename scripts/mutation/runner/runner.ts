import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type MutantCoverage,
} from '@stryker-mutator/api/core'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { bundle, type Remake } from './bundle.ts'
import { type Active, counted, lighten } from './lighten.ts'
import { bestFirst, fileOf } from './order.ts'
import { suite } from './suite.ts'

/** A file of thousands of tests loads slowly: so many of them after another share what is loaded. */
const SHARED = 10
const MANY = 300

const NOTHING = () => {}
const NOT_YET: Remake = () => ({})

/** Where the code with all mutants in it counts. */
const switches: InstrumenterContext = {}
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: switches })

/**
 * Runs tests inside this process, with all modules made anew for each mutant: nothing is remembered from one mutant
 * to the next, and what a module makes at load is made under the mutant as well.
 */
export class InProcess implements TestRunner {
  readonly #files: readonly string[]
  #counting: Remake = NOT_YET
  #light: Remake = NOT_YET

  constructor(files: readonly string[]) {
    this.#files = files
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.#counting = await bundle(this.#files, (source) => source)
    this.#light = await bundle(this.#files, lighten)
  }

  /** Tests by themselves with fresh modules, so that all they reach counts as reached: what is made at load, too. */
  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} }
    switches.mutantCoverage = coverage
    const tests: TestResult[] = []
    for (const ids of this.#files.flatMap((file) => batches(file, this.#counting))) {
      const run = fresh(this.#counting)
      for (const id of ids) {
        switches.currentTestId = id
        tests.push(await outcome(id, run))
      }
    }
    const perTest = Object.fromEntries(bestFirst(tests).map(({ id }) => [id, coverage.perTest[id] ?? {}]))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } }
  }

  async mutantRun({ activeMutant, hitLimit, testFilter = [] }: MutantRunOptions): Promise<MutantRunResult> {
    const active = counted(Number(activeMutant.id), hitLimit ?? Number.POSITIVE_INFINITY)
    const run = fresh(this.#light, active)
    const tests: TestResult[] = []
    for (const id of testFilter) {
      const test = await outcome(id, run)
      tests.push(test)
      if (test.status === TestStatus.Failed) break
    }
    return toMutantRunResult(
      determineHitLimitReached(active.hits, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
  }
}

/** Names of a file's tests, those together that are to share what is loaded. */
function batches(file: string, remake: Remake): string[][] {
  const { cases, load, names } = suite()
  load(file, remake(names)[file] ?? NOTHING)
  const ids = [...cases.keys()]
  const size = ids.length > MANY ? SHARED : 1
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  )
}

/** Modules made anew; a file loads when the first of its tests is asked for. */
function fresh(remake: Remake, active?: Active): (id: string) => Promise<void> {
  const { cases, load, names } = suite()
  const files = remake(names, active)
  const loaded = new Set<string>()
  return async (id) => {
    const file = fileOf(id)
    if (!loaded.has(file)) load(file, files[file] ?? NOTHING)
    loaded.add(file)
    // A table made by the code under test may have lost the row: its other rows tell.
    await cases.get(id)?.run()
  }
}

async function outcome(id: string, run: (id: string) => Promise<void>): Promise<TestResult> {
  const began = performance.now()
  const test = () => ({ id, name: id, timeSpentMs: performance.now() - began })
  try {
    await run(id)
    return { ...test(), status: TestStatus.Success }
  } catch (error) {
    return { ...test(), status: TestStatus.Failed, failureMessage: String(error) }
  }
}
