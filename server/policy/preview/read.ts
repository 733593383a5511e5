import { caseNames } from '../../applications/service.ts'
import type { PolicyPreviewCase } from '../../generated/prisma/client.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { findChange } from '../access.ts'
import type { Effect, PreviewView, TouchedHouseholds } from '../contract.ts'
import { previewState, standing } from '../view.ts'
import { sayProgramme, sayVerdict } from '../words.ts'
import { countEffects } from './count.ts'

const PAGE = 20
/** Golden households shown; a place has some hundred. */
const MOST_GOLDEN = 500

/** How far the newest preview of a change is, what it counts, and the golden households it touches. No family. */
export async function readPreview(ctx: Ctx, changeId: string): Promise<PreviewView> {
  const { preview, stale } = await newest(ctx, changeId)
  const golden = preview.lookedGolden ?? 0
  const where = { previewId: preview.id, kind: 'golden' }
  const cases = await ctx.db.policyPreviewCase.findMany({
    where,
    orderBy: [{ ref: 'asc' }, { programme: 'asc' }],
    take: MOST_GOLDEN,
  })
  return {
    ...previewState(preview, stale),
    golden: { looked: golden, programmes: await countEffects(ctx, preview.id, 'golden') },
    caseload: {
      looked: preview.done - golden,
      programmes: await countEffects(ctx, preview.id, 'household'),
    },
    cases: cases.map((one) => ({ name: one.ref, ...touchedView(ctx, one) })),
    casesTotal: await ctx.db.policyPreviewCase.count({ where }),
  }
}

/** The families that a change touches; every family that is shown has the read in its file. */
export async function touchedHouseholds(
  ctx: Ctx,
  changeId: string,
  { effect, page }: { effect?: Effect | undefined; page: number },
): Promise<TouchedHouseholds> {
  const { preview } = await newest(ctx, changeId)
  const where = { previewId: preview.id, kind: 'household', ...(effect ? { effect } : {}) }
  const rows = await ctx.db.policyPreviewCase.findMany({
    where,
    orderBy: [{ ref: 'asc' }, { programme: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  const names = await caseNames(
    ctx,
    rows.map(({ ref }) => ref),
  )
  await recordReads(ctx, changeId, [...names.values()])
  const items = rows.flatMap((row) => {
    const family = names.get(row.ref)
    if (!family) return []
    const { number, nameMasked, regionName } = family
    return [{ applicationId: row.ref, number, nameMasked, regionName, ...touchedView(ctx, row) }]
  })
  return { items, total: await ctx.db.policyPreviewCase.count({ where }), page }
}

async function recordReads(
  ctx: Ctx,
  changeId: string,
  families: readonly { applicantId: string; householdId: string | null }[],
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    for (const { applicantId, householdId } of families)
      await auditOpenPage(ctx, {
        action: 'policy.household.read',
        subjectKind: 'person',
        subjectId: applicantId,
        ...(householdId ? { householdId } : {}),
        purpose: 'preview_rules',
        detail: { changeId },
      })
  })
}

async function newest(ctx: Ctx, changeId: string) {
  const { preview, stale } = await standing(ctx, await findChange(ctx, changeId))
  if (!preview) throw new AppError('NOT_FOUND')
  return { preview, stale }
}

type Touched = PreviewView['cases'][number]

function touchedView(ctx: Ctx, row: PolicyPreviewCase): Omit<Touched, 'name'> {
  const side = (verdict: string, fen: bigint | null) => ({
    verdict: verdict as Touched['before']['verdict'],
    verdictText: sayVerdict(ctx, verdict),
    fen: fen === null ? null : Number(fen),
  })
  const { fenBefore, fenAfter } = row
  return {
    programme: row.programme,
    programmeName: sayProgramme(ctx, row.programme),
    effect: row.effect as Effect,
    effectText: ctx.t(`policy-changes:effect.${row.effect}`),
    before: side(row.verdictBefore, fenBefore),
    after: side(row.verdictAfter, fenAfter),
    differenceFen: fenBefore === null || fenAfter === null ? null : Number(fenAfter - fenBefore),
  }
}
