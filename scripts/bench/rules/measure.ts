/** One way of deciding families; returns something so that no work can be left out. */
export interface Row<T> {
  name: string
  /** How many of the families one round takes: as many as it needs to run for about a tenth of a second. */
  count: number
  run: (entry: T) => unknown
}

export interface Score {
  name: string
  /** Microseconds of CPU a family (what else runs on the machine does not count), the median of the rounds. */
  micros: number
  /** How many times slower than the first row: the median of the ratios within each round. */
  times: number
}

async function round<T>({ run, count }: Row<T>, entries: readonly T[], from: number): Promise<number> {
  let kept: unknown = null
  const start = process.cpuUsage()
  for (let at = 0; at < count; at += 1) {
    const entry = entries[(from + at) % entries.length]
    if (entry === undefined) break
    const result = run(entry)
    kept = result instanceof Promise ? await result : result
  }
  const { user, system } = process.cpuUsage(start)
  if (kept === null) throw new Error('nothing was decided')
  return (user + system) / count
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Takes the rows in turns, round after round in one thread, so that a busy machine bears on all alike. */
export async function measure<T>(
  rows: readonly Row<T>[],
  entries: readonly T[],
  rounds: number,
): Promise<Score[]> {
  for (const row of rows) await round(row, entries, 0)
  const taken: number[][] = rows.map(() => [])
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [at, row] of rows.entries()) taken[at]?.push(await round(row, entries, turn * row.count))
  }
  const floor = taken[0] ?? []
  return rows.map(({ name }, at) => {
    const own = taken[at] ?? []
    return {
      name,
      micros: median(own),
      times: median(own.map((micros, turn) => micros / (floor[turn] ?? 1))),
    }
  })
}
