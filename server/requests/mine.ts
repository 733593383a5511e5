import { maskPhone } from '../applications/service.ts'
import { readPerson, regionName } from '../households/service.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { cancelTasks } from '../platform/outbox.ts'
import { requireResident } from '../platform/scope.ts'
import type { MyRequest, MyRequests, RequestForm } from './contract.ts'
import { fileOf, lockRequest, type RequestFile } from './file.ts'
import { sentApplications } from './make/linked.ts'
import { placeOf } from './make/place.ts'
import { record } from './record.ts'
import { canWithdraw } from './rules.ts'
import { tellDesk } from './tell-desk.ts'
import { mineRow, mineView } from './view/mine.ts'

const SHOWN = 50

/** What is known already, for whoever makes a request. */
export async function requestForm(ctx: Ctx): Promise<RequestForm> {
  if (ctx.actor.kind !== 'resident')
    return { signedIn: false, place: null, phoneMasked: null, applications: [] }
  const { personId } = ctx.actor
  const [code, { phone }] = [await placeOf(ctx, personId), await readPerson(ctx, personId)]
  const sent = await sentApplications(ctx)
  return {
    signedIn: true,
    place: code ? { code, name: await regionName(ctx, code) } : null,
    phoneMasked: phone && maskPhone(phone),
    applications: sent.map(({ id, number, programmes, stageText }) => ({
      id,
      number,
      text: [programmes.map(({ name }) => name).join(' '), stageText].filter(Boolean).join(' · '),
    })),
  }
}

/** My requests, the newest first. What was asked without a name is nobody's. */
export async function myRequests(ctx: Ctx): Promise<MyRequests> {
  const rows = await ctx.db.request.findMany({
    where: { personId: requireResident(ctx.actor) },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  return { items: rows.map((row) => mineRow(ctx, fileOf(ctx, row))) }
}

/** One of mine; NOT_FOUND for anybody else's. */
export async function myRequest(ctx: Ctx, id: string): Promise<MyRequest> {
  const row = await ctx.db.request.findUnique({ where: { id } })
  return mineView(ctx, requireMine(ctx, row && fileOf(ctx, row)))
}

/** Takes a request back while nobody has answered it; WRONG_STAGE afterwards. Whoever works on it is told. */
export async function withdrawRequest(ctx: Ctx, id: string): Promise<MyRequest> {
  return inTransaction(ctx, async (ctx) => {
    const file = requireMine(ctx, await lockRequest(ctx, id))
    if (file.state === 'withdrawn') return mineView(ctx, file)
    if (!canWithdraw(file.state)) throw new AppError('WRONG_STAGE')
    const row = await ctx.db.request.update({
      where: { id },
      data: { state: 'withdrawn', closedAt: ctx.clock.now() },
    })
    await record(ctx, id, { kind: 'withdrawn', level: file.level })
    await cancelTasks(ctx, id)
    if (row.staffId) await tellDesk(ctx, file, { kind: 'request.withdrawn', key: '0', only: row.staffId })
    return mineView(ctx, fileOf(ctx, row))
  })
}

function requireMine(ctx: Ctx, file: RequestFile | null): RequestFile {
  const personId = requireResident(ctx.actor)
  if (file?.row.personId !== personId) throw new AppError('NOT_FOUND')
  return file
}
