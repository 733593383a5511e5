import { setTimeout } from 'node:timers/promises'
import { UnrecoverableError } from 'bullmq'
import type { Ctx } from '../context.ts'
import { inTransaction } from '../database.ts'
import { AppError } from '../errors.ts'
import type { JobTable } from '../job-table.ts'
import { systemCtx } from '../make-ctx.ts'
import type { JobDefinition } from '../outbox.ts'
import type { Ticket } from '../queues.ts'
import { giveBack } from '../relay/take.ts'
import type { Runtime } from '../runtime.ts'
import { observeDone } from './observe-done.ts'
import { findOpenWork, markDone, markFailed, type StoredWork } from './stored-work.ts'

/** Does the work behind a ticket, once; what is done already is left alone. */
export async function runTicket(runtime: Runtime, jobs: JobTable, ticket: Ticket): Promise<void> {
  const work = await findOpenWork(runtime.database, ticket)
  if (!work) return
  if (!(await isDue(runtime, ticket, work))) return giveBack(runtime.database, [{ ticket, job: work.job }])
  await doWork(runtime, jobs, ticket, work)
}

/**
 * Does work that has just been read, once. A failure is counted with the work in PostgreSQL and thrown on, so that
 * the queue tries again; what cannot get better by itself (unknown job, unreadable payload) waits for the sweep.
 */
export async function doWork(
  runtime: Runtime,
  jobs: JobTable,
  ticket: Ticket,
  work: StoredWork,
): Promise<void> {
  const log = runtime.log.child({ job: work.job, ticket: ticket.id })
  const ctx: Ctx = { ...systemCtx({ ...runtime, log }, work.job), dueAt: work.dueAt }
  try {
    await runWork(ctx, jobs, ticket, work)
    observeDone(runtime, work)
  } catch (error) {
    runtime.metrics.jobFailures.inc({ job: jobs.has(work.job) ? work.job : 'unknown' })
    ctx.log.error({ err: error }, 'job failed')
    const kind = kindOf(error)
    await markFailed(runtime.database, ticket, kind)
    // Redis keeps the reason of a failure, so it gets the kind only: a message may quote a person.
    throw error instanceof UnrecoverableError ? new UnrecoverableError(kind) : new Error(kind)
  }
}

/**
 * Whoever handed a task over may have a clock that is ahead of this one (another machine, or a demo clock that was
 * just moved). Its handler must not find its hour not yet come and do nothing for good: we wait a little.
 */
async function isDue({ clock }: Runtime, ticket: Ticket, { dueAt }: StoredWork): Promise<boolean> {
  if (ticket.source === 'event') return true
  for (let tries = 0; tries < 30 && clock.now() < dueAt; tries++) await setTimeout(100)
  return clock.now() >= dueAt
}

async function runWork(ctx: Ctx, jobs: JobTable, ticket: Ticket, work: StoredWork): Promise<void> {
  const job = jobs.get(work.job)
  if (!job) throw new UnrecoverableError(`no job is named "${work.job}"`)
  const payload = readPayload(job, work.payload)
  if (job.mode === 'outside') {
    await job.run(ctx, payload)
    await markDone(ctx.db, ticket, ctx.clock.now())
    return
  }
  await inTransaction(ctx, async (inside) => {
    if (await markDone(inside.db, ticket, inside.clock.now())) await job.run(inside, payload)
  })
}

function readPayload(job: JobDefinition, payload: unknown): unknown {
  const result = job.payload.safeParse(payload)
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new UnrecoverableError(`payload of "${job.name}" does not fit at: ${where}`)
}

/** What may stand in a column that operators read. */
function kindOf(error: unknown): string {
  if (error instanceof AppError) return `AppError ${error.code}`
  if (error instanceof UnrecoverableError) return error.message.slice(0, 200)
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { code?: unknown }
  return [error.name, typeof code === 'string' ? code : ''].join(' ').trim()
}
