import { startScratchRedis } from '../../scripts/infra/scratch.ts'

/** A Redis of one's own. `stop` ends it; killing `pid` is a fair fault to test. */
export type FreshRedis = { url: string; port: number; pid: number; stop: () => Promise<void> }

/** A private, empty Redis server for one test file (append-only file on, nothing evicted). Takes some 50 ms. */
export const freshRedis = (): Promise<FreshRedis> => startScratchRedis()

/** The same, for tests that kill or empty it in the middle. */
export const startRedis = (): Promise<FreshRedis> => startScratchRedis()
