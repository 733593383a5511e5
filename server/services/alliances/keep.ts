import type { z } from 'zod'
import { regionExists } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { dateColumn, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'
import type { AllianceBody, AllianceView, dutiesSchema, dutyBodySchema } from '../contract.ts'
import { allianceOf } from './list.ts'
import { levelOf } from './view.ts'

/** Makes a place of one's own region. @throws AppError NOT_FOUND, BAD_INPUT */
export async function addAlliance(ctx: Ctx, body: AllianceBody): Promise<AllianceView> {
  await mustBeOurs(ctx, body.regionCode)
  return inTransaction(ctx, async (ctx) => {
    const { id } = await ctx.db.alliance.create({ data: { ...body, level: levelOf(body.regionCode) } })
    return kept(ctx, id, 'alliance.add')
  })
}

/** Changes it; what was an example is one no longer. */
export async function changeAlliance(ctx: Ctx, id: string, body: AllianceBody): Promise<AllianceView> {
  await mustBeOurs(ctx, body.regionCode)
  return inTransaction(ctx, async (ctx) => {
    await find(ctx, id)
    const data = { ...body, level: levelOf(body.regionCode), demo: false }
    await ctx.db.alliance.update({ where: { id }, data })
    return kept(ctx, id, 'alliance.change')
  })
}

/** It is there no longer; projects stay. */
export async function endAlliance(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await find(ctx, id)
    await ctx.db.alliance.update({ where: { id }, data: { endedAt: ctx.clock.now() } })
    await audit(ctx, { action: 'alliance.end', subjectKind: 'alliance', subjectId: id })
  })
}

/** Who is there on a day, by role; empty words take it away. Answers with the duties from that day on. */
export async function setDuty(
  ctx: Ctx,
  id: string,
  { on, words }: z.output<typeof dutyBodySchema>,
): Promise<z.infer<typeof dutiesSchema>> {
  return inTransaction(ctx, async (ctx) => {
    await find(ctx, id)
    const key = { allianceId: id, on: dateColumn(on) }
    if (words)
      await ctx.db.allianceDuty.upsert({
        where: { allianceId_on: key },
        create: { ...key, words },
        update: { words },
      })
    else await ctx.db.allianceDuty.deleteMany({ where: key })
    await audit(ctx, { action: 'alliance.duty', subjectKind: 'alliance', subjectId: id, detail: { on } })
    const rows = await ctx.db.allianceDuty.findMany({
      where: { allianceId: id, on: { gte: key.on } },
      orderBy: { on: 'asc' },
      take: 60,
    })
    return { items: rows.map((row) => ({ on: fromDateColumn(row.on), words: row.words })) }
  })
}

async function find(ctx: Ctx, id: string): Promise<void> {
  const { regionCode } = requireStaff(ctx.actor, ['township', 'county'])
  const row = await ctx.db.alliance.findUnique({ where: { id } })
  if (!row || row.endedAt || !inRegion(regionCode, row.regionCode)) throw new AppError('NOT_FOUND')
}

async function mustBeOurs(ctx: Ctx, code: string): Promise<void> {
  const { regionCode } = requireStaff(ctx.actor, ['township', 'county'])
  if (!inRegion(regionCode, code)) throw new AppError('NOT_FOUND', 'regionCode')
  if (!(await regionExists(ctx, code))) throw new AppError('BAD_INPUT', 'regionCode')
}

async function kept(ctx: Ctx, id: string, action: string): Promise<AllianceView> {
  await audit(ctx, { action, subjectKind: 'alliance', subjectId: id })
  const view = await allianceOf(ctx, id)
  if (!view) throw new Error('a place that was just kept is gone')
  return view
}
