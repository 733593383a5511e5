type Timed = { id: string; timeSpentMs: number }

/** Names of tests begin with their file. */
export function fileOf(id: string): string {
  return id.slice(0, id.indexOf(' '))
}

/**
 * Quick tests first, for one that notices the mutant ends its run; but of a file of thousands the next one shows less
 * and less.
 */
export function bestFirst<T extends Timed>(tests: readonly T[]): T[] {
  const seen = new Map<string, number>()
  const cost = new Map<T, number>()
  for (const test of tests.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs)) {
    const before = seen.get(fileOf(test.id)) ?? 0
    cost.set(test, test.timeSpentMs + before)
    seen.set(fileOf(test.id), before + 1)
  }
  return tests.toSorted((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0))
}
