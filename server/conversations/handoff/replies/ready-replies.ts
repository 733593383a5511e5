import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { ReadyReplies } from '../../contract.ts'
import { deskStaff } from '../queue/find.ts'
import { variablesOf } from '../rules/variables.ts'
import { knownAs } from './fill-reply.ts'

/** Those that every place has, in the order in which they are shown. */
const BUILT_IN = [
  'hello',
  'moment',
  'papers',
  'window',
  'number',
  'call_back',
  'visit',
  'decided',
  'bye',
] as const

/** Built in, then those of the place and of the places around it, the newest first. */
export async function readyReplies(ctx: Ctx): Promise<ReadyReplies> {
  const { regionCode } = deskStaff(ctx)
  const scopes = Array.from(regionCode, (_, at) => regionCode.slice(0, at + 1))
  const own = await ctx.db.cannedReply.findMany({
    where: { regionCode: { in: scopes }, archivedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  const builtIn = BUILT_IN.map((name) => ({
    id: null,
    title: ctx.t(`handoff:ready.${name}.title`),
    text: ctx.t(`handoff:ready.${name}.text`),
  }))
  const items = [...builtIn, ...own.map(({ id, title, text }) => ({ id, title, text }))]
  return {
    items: items.map((item) => ({
      ...item,
      asks: variablesOf(item.text).filter((name) => knownAs(name) === null),
    })),
  }
}

/** Adds one for one's own place. */
export async function addReadyReply(ctx: Ctx, reply: { title: string; text: string }): Promise<ReadyReplies> {
  const { regionCode, staffId } = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { id } = await ctx.db.cannedReply.create({
      data: { ...reply, regionCode, createdBy: staffId, createdAt: ctx.clock.now() },
    })
    await audit(ctx, { action: 'readyReply.add', subjectKind: 'ready_reply', subjectId: id })
  })
  return readyReplies(ctx)
}

/** Takes one of one's own place away; NOT_FOUND for any other. */
export async function archiveReadyReply(ctx: Ctx, id: string): Promise<ReadyReplies> {
  const { regionCode } = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.cannedReply.updateMany({
      where: { id, regionCode, archivedAt: null },
      data: { archivedAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await audit(ctx, { action: 'readyReply.archive', subjectKind: 'ready_reply', subjectId: id })
  })
  return readyReplies(ctx)
}
