/** Runs so many things at a time; the others wait for their turn, first come, first served. */
export function atMost(most: number) {
  const waiting: (() => void)[] = []
  const open = new Set<Promise<void>>()
  let running = 0

  const inTurn = async (work: () => Promise<void>) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      await work()
    } finally {
      // The place goes to the next one, or is free.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
  return {
    run(work: () => Promise<void>): Promise<void> {
      const run = inTurn(work).finally(() => open.delete(run))
      open.add(run)
      return run
    },
    /** Whether one more would have to wait. */
    busy: () => running >= most,
    /** Until all that was begun is done. */
    rest: async () => {
      while (open.size > 0) await Promise.allSettled(open)
    },
  }
}
