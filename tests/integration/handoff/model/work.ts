import { jobs } from '../../../../server/jobs.ts'
import { manyTopics } from '../../../../server/platform/job-table.ts'
import type { Ticket } from '../../../../server/platform/queues.ts'
import {
  takeDirectly,
  takeDueTasks,
  takeLostEvents,
  takeLostTasks,
  takeNewEvents,
} from '../../../../server/platform/relay/take.ts'
import type { Runtime } from '../../../../server/platform/runtime.ts'
import { runTicket } from '../../../../server/platform/worker/run-ticket.ts'
import { doTogether } from '../../../../server/platform/worker/run-together.ts'

const MOST = 100
/** As many at a time as a worker takes. */
const AT_ONCE = 5
/** A job that a deadlock or a dead connection ended comes again; one that fails for good is a mistake. */
const MOST_ROUNDS = 60

/** Hands everything over that is due and then loses it, as a Redis that is emptied does. */
export async function loseWork({ database, clock }: Runtime): Promise<void> {
  await takeNewEvents(database, MOST)
  await takeDueTasks(database, clock.now(), MOST)
}

/**
 * Does what is due, several jobs at a time, what was lost too (the sweep, without its patience). `twice`: every
 * ticket is delivered twice at once.
 */
export async function doWork(runtime: Runtime, how: { twice?: boolean } = {}): Promise<void> {
  const { database, clock } = runtime
  let failure: unknown
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const turns = await takeDirectly(database, MOST, manyTopics(jobs))
    // The ordinary turns are taken together; delivered twice, twice at once.
    const left = await Promise.all(
      (how.twice ? [turns, turns] : [turns]).map((one) => doTogether(runtime, jobs, one)),
    )
    const taken = [
      ...left.flat(),
      ...(await takeLostEvents(database, 0, MOST)),
      ...(await takeLostTasks(database, 0, MOST)),
      ...(await takeNewEvents(database, MOST)),
      ...(await takeDueTasks(database, clock.now(), MOST)),
    ].map(({ ticket }) => ticket)
    if (taken.length + turns.length === 0) return
    failure = await runAll(runtime, how.twice ? taken.flatMap((one) => [one, one]) : taken)
  }
  throw failure ?? new Error('the work never ends')
}

/** The last failure, if any: the ticket stays open and is found again. */
async function runAll(runtime: Runtime, tickets: readonly Ticket[]): Promise<unknown> {
  const waiting = [...tickets]
  let failure: unknown
  const worker = async () => {
    for (let ticket = waiting.shift(); ticket; ticket = waiting.shift())
      await runTicket(runtime, jobs, ticket).catch((error: unknown) => {
        failure = error
      })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return failure
}
