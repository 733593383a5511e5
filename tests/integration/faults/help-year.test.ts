import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { jobs } from '../../../server/jobs.ts'
import { jobTable } from '../../../server/platform/job-table.ts'
import { defineJob, schedule } from '../../../server/platform/outbox.ts'
import { liveThrough } from '../../harness/year.ts'
import { judge } from './help-year/oracle/judge.ts'
import { stuckInLine } from './help-year/oracle/lines.ts'
import { oversold } from './help-year/oracle/orders.ts'
import { orderDeeds } from './help-year/order-deeds.ts'
import { pairingDeeds } from './help-year/pairing-deeds.ts'
import { startTown, type Town } from './help-year/town.ts'
import { whatHappened } from './help-year/what-happened.ts'
import { wishDeeds } from './help-year/wish-deeds.ts'

/** Printed with every failure. Another one is another year: `HELP_YEAR_SEED=7 npx vitest …`. */
const SEED = Number(process.env.HELP_YEAR_SEED ?? 20_261_122)
const HOUR_MS = 3_600_000
const START = '2026-01-01T08:00:00+08:00'
const END = '2026-12-31T23:00:00+08:00'
/**
 * When people do something: in the first hour, two days and two weeks later, and so on every six weeks; at every
 * hour of day and night by and by, on holidays too.
 */
const EVERY_HOURS = 997
const THEN_HOURS = [0, 50, 340]
/** So many rounds of everybody each time. */
const ROUNDS = 4

let town: Town
beforeAll(async () => {
  town = await startTown(SEED, START)
})
afterAll(() => town.house.close())

const aDay = defineJob({
  name: 'test.day',
  queue: 'work',
  mode: 'transaction',
  payload: z.object({}),
  run: async () => {},
})

async function planDays(): Promise<number[]> {
  const { ctx } = town.house
  const days: number[] = []
  for (let first = Date.parse(START) + HOUR_MS; first < Date.parse(END); first += EVERY_HOURS * HOUR_MS)
    days.push(...THEN_HOURS.map((hours) => first + hours * HOUR_MS))
  for (const at of days)
    await schedule(ctx, { key: `test.day:${at}`, kind: 'test.day', subjectId: 'day', dueAt: new Date(at) })
  return days
}

async function actAll(town: Town): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await wishDeeds(town)
    await orderDeeds(town)
    await pairingDeeds(town)
  }
}

/** What was written down to be done and never was, or could not be. */
async function neverDone({ house }: Town): Promise<string[]> {
  const rows = await house.ctx.db.$queryRaw<{ what: string }[]>`
    SELECT topic AS what FROM outbox_event WHERE handled_at IS NULL
    UNION ALL SELECT kind FROM scheduled_task WHERE state IN ('waiting', 'queued') AND due_at <= ${house.clock.now()}
    UNION ALL SELECT 'delivery ' || state FROM delivery WHERE state IN ('created', 'sending', 'failed')
       AND not_before <= ${house.clock.now()}`
  return rows.map(({ what }) => what)
}

const MUCH = [
  'make',
  'approve',
  'claim: held',
  'claim: waiting',
  'complete',
  'release',
  'prolong',
  'report',
  'reopen',
  'dismiss',
  'order',
  'accept',
  'schedule',
  'visit',
  'confirm',
  'settle',
  'statement',
  'propose',
  'contact',
]

it(`a year of wishes, services and pairings (seed ${SEED}): nothing lost, nothing twice, nobody stuck`, async () => {
  const { house } = town
  const days = await planDays()
  const moments: number[] = []
  const faults: string[] = []
  const did = await liveThrough({
    runtime: house.runtime,
    jobs: jobTable([...jobs.values(), aDay]),
    clock: house.clock,
    until: END,
    at: async (moment) => {
      // All work of the moment before is done: nobody waits for what is free, no seat is sold twice.
      faults.push(...(await stuckInLine(town, new Date(moments.at(-1) ?? START))), ...(await oversold(town)))
      moments.push(moment.getTime())
      for (; (days[0] ?? Number.POSITIVE_INFINITY) <= moment.getTime(); days.shift()) await actAll(town)
    },
  })
  const judged = await judge(town, moments)
  const wrong = [...faults, ...judged.faults]
  expect(wrong, (await whatHappened(town, wrong)).join('\n')).toEqual([])
  expect(await neverDone(town)).toEqual([])
  // Every message left once.
  expect(town.left.length).toBe(new Set(town.left).size)
  expect(did).toEqual({
    moments: expect.toSatisfy((n: number) => n > 150),
    emptied: expect.toSatisfy((n: number) => n > 50),
    doubled: expect.toSatisfy((n: number) => n > 500),
    restarted: expect.toSatisfy((n: number) => n > 12),
  })
  // A year in which much happened, and time had much to say.
  expect(MUCH.filter((deed) => !town.done.get(deed))).toEqual([])
  expect(judged.dues.filter(({ sure }) => sure).length).toBeGreaterThan(300)
}, 600_000)
