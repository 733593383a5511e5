import pg from 'pg'
import type { ClaimResult } from '../../../server/wishes/contract.ts'
import { claimWish } from '../../../server/wishes/service.ts'
import { buildWorld } from '../http/world.ts'
import { type Contender, contest, history, volunteers } from './crowd.ts'

const CONTENDERS = 1000
const WISHES = 100
const ROUNDS = 7
/** How many times the floor a claim may cost. */
const EXPECTED = 2

type Way = (contender: Contender) => Promise<ClaimResult>
type Score = { perSecond: number; p50: number; p99: number; won: number; waiting: number; failed: number }

/**
 * A thousand volunteers who want a hundred wishes at once, through the use case; against the same conditional UPDATE by
 * hand, which knows no line, no quota and no audit, in turns in the same run.
 */
export async function claimsBench(): Promise<void> {
  const { runtime, databaseUrl, close } = await buildWorld()
  const max = runtime.config.DATABASE_POOL
  const pool = new pg.Pool({ connectionString: databaseUrl, max })
  // The server goes when all is done, whoever is still connected.
  pool.on('error', () => {})
  const crowd = await volunteers(runtime, CONTENDERS)
  await history(runtime, crowd)
  const ways: Record<string, Way> = {
    floor: async ({ wishId }) => {
      const { rowCount } = await pool.query({
        name: 'claim',
        text: `UPDATE wish SET state = 'held', version = version + 1 WHERE id = $1 AND state = 'open'`,
        values: [wishId],
      })
      return rowCount === 1 ? 'held' : 'over'
    },
    house: async ({ ctx, wishId }) => (await claimWish(ctx, wishId)).outcome,
  }
  const scores: Record<string, Score[]> = { floor: [], house: [] }
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, way] of Object.entries(ways)) {
      const score = await run(await contest(runtime, crowd, WISHES), way)
      // The first round opens connections and prepares statements.
      if (round > 0) scores[name]?.push(score)
    }
  await pool.end()
  await close()
  report(scores)
}

/** All at once; the pool of connections is the only line they stand in. */
async function run(contenders: readonly Contender[], way: Way): Promise<Score> {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const outcomes = await Promise.all(
    contenders.map(async (one) => {
      const outcome = await way(one).catch(() => {
        failed += 1
        return null
      })
      times.push(performance.now() - began)
      return outcome
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  const count = (wanted: ClaimResult) => outcomes.filter((one) => one === wanted).length
  return {
    perSecond: contenders.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    won: count('held'),
    waiting: count('waiting'),
    failed,
  }
}

function report(scores: Record<string, Score[]>): void {
  console.log(`${CONTENDERS} contenders on ${WISHES} wishes at once, median of ${ROUNDS} rounds`)
  for (const [name, all] of Object.entries(scores)) {
    const middle = (of: (score: Score) => number) => median(all.map(of))
    console.log(
      `  ${name}  ${middle((one) => one.perSecond).toFixed(0)} answers/s  p50 ${middle((one) => one.p50).toFixed(0)} ms  ` +
        `p99 ${middle((one) => one.p99).toFixed(0)} ms  held ${middle((one) => one.won)}  ` +
        `in line ${middle((one) => one.waiting)}  errors ${all.reduce((sum, one) => sum + one.failed, 0)}`,
    )
  }
  const ratios = (scores.floor ?? []).map((one, at) => one.perSecond / (scores.house?.[at]?.perSecond ?? 1))
  const ratio = median(ratios)
  const met = ratio <= EXPECTED ? 'met' : 'NOT MET'
  console.log(`  the floor is ${ratio.toFixed(2)} × the house (expected: at most ${EXPECTED}): ${met}`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
