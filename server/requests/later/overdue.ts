import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { fileOf, lockRequest, type RequestFile } from '../file.ts'
import { record } from '../record.ts'
import { above, dueAgain, OPEN } from '../rules.ts'
import { tellDesk } from '../tell-desk.ts'
import { remindOf } from './plan.ts'
import { tellAsker } from './tell-asker.ts'

/** A task of an earlier turn is over: the request has gone up since, and has its own. */
type Task = { subjectId: string; turn: number }

async function stillOpen(ctx: Ctx, { subjectId, turn }: Task): Promise<RequestFile | null> {
  const file = await lockRequest(ctx, subjectId)
  return file && OPEN.includes(file.state) && file.row.turn === turn ? file : null
}

/** The promised day comes near: whoever has taken it is told, else the whole desk. */
export async function remindDesk(ctx: Ctx, task: Task): Promise<void> {
  const file = await stillOpen(ctx, task)
  if (!file) return
  const { staffId } = file.row
  const kind = chinaDate(file.row.dueAt) === chinaDate(ctx.clock.now()) ? 'request.today' : 'request.soon'
  await tellDesk(ctx, file, { kind, key: `${task.turn}`, ...(staffId ? { only: staffId } : {}) })
}

/**
 * The promised day is over without an answer. The next desk up gets it, with days of its own; who asked is told
 * once, honestly. At the county it stays and the county is told again and again: nobody is forgotten.
 */
export async function goUp(ctx: Ctx, task: Task): Promise<void> {
  const file = await stillOpen(ctx, task)
  if (!file) return
  const { row } = file
  const level = above(file.level)
  const turn = row.turn + 1
  const moved = level !== file.level
  const next = await ctx.db.request.update({
    where: { id: row.id },
    data: {
      level,
      turn,
      dueAt: dueAgain(ctx.clock.now()),
      // At the county whoever has it goes on with it.
      ...(moved ? { state: 'new', staffId: null } : {}),
    },
  })
  if (moved && row.staffId)
    await tellDesk(ctx, file, { kind: 'request.takenAway', key: `${turn}`, only: row.staffId })
  await tellDesk(ctx, fileOf(ctx, next), { kind: 'request.overdue', key: `${turn}` })
  await remindOf(ctx, next)
  if (!moved && row.turn > 0) return
  const eventId = await record(ctx, row.id, { kind: 'escalated', level })
  if (row.turn === 0) await tellAsker(ctx, file, eventId)
}
