import type { z } from 'zod'
import { openDisputes } from '../../benefits/service.ts'
import { decryptPerson, regionNames } from '../../households/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx, StaffRole } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import type { Stage, TodoItem, todoQuerySchema, todoSchema } from '../contract.ts'
import { checkKey } from '../file/load.ts'
import { addDays, maskName, ON_DESK, workingDaysLeft } from '../rules.ts'
import { currentDue, type Progress, waitingFor } from '../view/progress.ts'
import { programmeName, stageText } from '../view/words.ts'

type Todo = z.infer<typeof todoSchema>
type Query = Omit<z.infer<typeof todoQuerySchema>, 'mine'> & { mine?: 'true' | 'false' | undefined }

/** What waits for each level. */
const MINE: Record<StaffRole, readonly Stage[]> = {
  village: ['checking', 'review', 'notice'],
  township: ['checking', 'review'],
  county: ['confirm'],
  admin: [],
  provider: [],
}
/** An objection to the 幸福清单 is answered within 15 days (条例 art. 58). */
const COMPLAINT_DAYS = 15

/** The to-dos of the asker's region by deadline, the most urgent first. Names are masked. */
export async function deskTodo(ctx: Ctx, query: Query): Promise<Todo> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const wanted = query.mine === 'true' ? MINE[staff.role] : ON_DESK
  const stages = query.stage ? [query.stage].filter((stage) => visible(stage)) : wanted
  const { size, page } = query
  const found = await ctx.db.$queryRaw<{ id: string; total: bigint }[]>`
    SELECT a.id, count(*) OVER () AS total FROM application a
      LEFT JOIN LATERAL (SELECT min(d.due_on) AS due FROM application_deadline d
                          WHERE d.application_id = a.id AND d.met_at IS NULL) d ON true
     WHERE a.region_code LIKE ${`${staff.regionCode}%`} AND a.stage = ANY(${[...stages]}::text[])
     ORDER BY d.due NULLS LAST, a.submitted_at, a.id
     LIMIT ${size} OFFSET ${(page - 1) * size}`
  const disputes =
    page === 1 && !query.stage && staff.role !== 'village' ? await disputeItems(ctx, staff.regionCode) : []
  const items = await applicationItems(
    ctx,
    found.map(({ id }) => id),
  )
  return {
    items: [...disputes, ...items],
    total: Number(found[0]?.total ?? 0) + disputes.length,
    page,
    size,
    counts: await countStages(ctx, staff.regionCode),
  }
}

const visible = (stage: Stage) => [...ON_DESK, 'approved', 'refused'].includes(stage)

async function countStages(ctx: Ctx, scope: string): Promise<Record<string, number>> {
  const rows = await ctx.db.application.groupBy({
    by: ['stage'],
    where: { regionCode: { startsWith: scope }, stage: { in: [...ON_DESK] } },
    _count: true,
  })
  return Object.fromEntries(rows.map(({ stage, _count }) => [stage, _count]))
}

async function applicationItems(ctx: Ctx, ids: readonly string[]): Promise<TodoItem[]> {
  const rows = await ctx.db.application.findMany({
    where: { id: { in: [...ids] } },
    include: {
      applicant: true,
      deadlines: { orderBy: { startsOn: 'asc' } },
      consents: { select: { signedAt: true, refusedAt: true } },
      checks: { select: { state: true, requestKey: true } },
    },
  })
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  const items = rows.map((row): TodoItem => {
    const at: Progress = {
      stage: row.stage as Stage,
      regionCode: row.regionCode,
      registryState: row.registryState,
      submittedAt: row.submittedAt,
      unsigned: row.consents.filter(({ signedAt }) => !signedAt).length,
      refused: row.consents.filter(({ refusedAt }) => refusedAt).length,
      checkState: row.checks.find(({ requestKey }) => requestKey === checkKey(row))?.state ?? null,
      deadlines: row.deadlines,
    }
    return {
      kind: 'application',
      id: row.id,
      number: row.number,
      applicantMasked: maskName(decryptPerson(ctx, row.applicant).name),
      regionName: name(row.regionCode),
      programmes: row.programmes.map((code) => ({ code, name: programmeName(ctx, code) })),
      stage: at.stage,
      stageText: stageText(ctx, row.stage),
      ...currentDue(ctx, at),
      waitingFor: waitingFor(ctx, at),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    }
  })
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? [])
}

async function disputeItems(ctx: Ctx, scope: string): Promise<TodoItem[]> {
  const disputes = await openDisputes(ctx, scope)
  const name = await regionNames(
    ctx,
    disputes.map(({ regionCode }) => regionCode),
  )
  const today = chinaDate(ctx.clock.now())
  return disputes.map((one) => {
    const dueOn = addDays(chinaDate(one.disputedAt), COMPLAINT_DAYS)
    return {
      kind: 'benefit_dispute',
      id: one.id,
      number: ctx.t('desk:dispute.number'),
      applicantMasked: maskName(one.headName),
      regionName: name(one.regionCode),
      programmes: [{ code: one.programme, name: ctx.t(`benefits:programme.${one.programme}`) }],
      stage: 'approved',
      stageText: ctx.t('desk:dispute.stage'),
      dueOn,
      workingDaysLeft: workingDaysLeft(today, dueOn),
      overdue: dueOn < today,
      waitingFor: { code: 'township', text: ctx.t('desk:waiting.township') },
      submittedAt: one.disputedAt.toISOString(),
    }
  })
}
