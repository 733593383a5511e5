import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import type { applicationListSchema } from '../contract.ts'
import { loadFile } from '../file/load.ts'
import { CLOSED, EDITABLE, missingFor } from '../rules.ts'
import { nextStep } from './next-step.ts'
import { currentDue, progressOf } from './progress.ts'
import { readiness } from './readiness.ts'
import { programmeName, stageText } from './words.ts'

type List = z.infer<typeof applicationListSchema>

/** My applications, newest first; a handful in a life, so each is read whole. */
export async function myApplications(ctx: Ctx): Promise<List> {
  const applicantId = requireResident(ctx.actor)
  const rows = await ctx.db.application.findMany({
    where: { applicantId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
    take: 20,
  })
  const files = await Promise.all(rows.map(({ id }) => loadFile(ctx, id)))
  return {
    items: files.map((file) => {
      const { row, stage } = file
      const at = progressOf(file)
      const missing = EDITABLE.includes(stage) ? missingFor(readiness(file)) : []
      return {
        id: row.id,
        number: row.number,
        stage,
        stageText: stageText(ctx, stage),
        open: !CLOSED.includes(stage),
        programmes: row.programmes.map((code) => ({
          code: code as List['items'][number]['programmes'][number]['code'],
          name: programmeName(ctx, code),
        })),
        updatedAt: row.updatedAt.toISOString(),
        nextStep: nextStep(ctx, at, missing),
        dueOn: currentDue(ctx, at).dueOn,
      }
    }),
  }
}

/** The applications of a household by number and stage, for staff who scanned its code. */
export async function applicationsOfHousehold(ctx: Ctx, householdId: string) {
  const rows = await ctx.db.application.findMany({
    where: { householdId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, number: true, stage: true },
  })
  return rows.map((row) => ({ ...row, stageText: stageText(ctx, row.stage) }))
}
