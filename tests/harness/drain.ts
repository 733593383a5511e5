import type { JobTable } from '../../server/platform/job-table.ts'
import { takeDueTasks, takeNewEvents } from '../../server/platform/relay/take.ts'
import type { Runtime } from '../../server/platform/runtime.ts'
import { runTicket } from '../../server/platform/worker/run-ticket.ts'

/**
 * Does all work that is due by the clock of the house, here and now, without Redis: for tests that care about
 * what a job does and not about how it comes. Throws what a job throws. Returns how many jobs ran.
 */
export async function drain(runtime: Runtime, jobs: JobTable): Promise<number> {
  for (let ran = 0; ; ) {
    const events = await takeNewEvents(runtime.database, 100)
    const tasks = await takeDueTasks(runtime.database, runtime.clock.now(), 100)
    const tickets = [...events, ...tasks]
    if (tickets.length === 0) return ran
    for (const { ticket } of tickets) await runTicket(runtime, jobs, ticket)
    ran += tickets.length
  }
}
