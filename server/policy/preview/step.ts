import { type CaseloadFamily, caseloadAfter, countCaseload } from '../../applications/service.ts'
import { type Facts, type PolicyPack, screenOn } from '../../eligibility/engine/index.ts'
import type { PolicyPreview } from '../../generated/prisma/client.ts'
import { staffOf } from '../../identity/service.ts'
import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { fingerprint, goldenOf } from '../checks.ts'
import { type Change, type Touched, touchedBy } from '../rules.ts'
import { bothWorlds, changeFrom } from '../store.ts'
import { PREVIEW_STEP } from './start.ts'

/** Households a step, each step a transaction of its own: far below its time limit. */
export const STEP = 100

type Worlds = { before: readonly PolicyPack[]; after: readonly PolicyPack[] }

/**
 * One step of a preview: the golden households first, then family after family. What it found, how far it is and
 * the next step are committed together, so it may be killed or delivered twice at any moment.
 */
export async function stepPreview(ctx: Ctx, { previewId }: { previewId: string }): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM policy_preview WHERE id = ${previewId}::uuid FOR UPDATE`
  const preview = await ctx.db.policyPreview.findUnique({
    where: { id: previewId },
    include: { change: true },
  })
  if (preview?.state !== 'running') return
  const change = changeFrom(preview.change)
  if (!['draft', 'previewed'].includes(preview.change.state)) return finish(ctx, preview, change)
  const worlds = await bothWorlds(ctx, change)
  const rules = fingerprint(change.place, worlds.after)
  if (rules !== preview.fingerprint) await beginAnew(ctx, preview, change, rules)
  else if (
    !(await lookAtGolden(ctx, preview, change, worlds)) &&
    !(await lookAtFamilies(ctx, preview, change, worlds))
  )
    return finish(ctx, preview, change)
  await emit(ctx, PREVIEW_STEP, { previewId })
}

/** Other rules were approved meanwhile: half a preview of each would be true of neither. */
async function beginAnew(ctx: Ctx, { id }: PolicyPreview, { place }: Change, rules: string): Promise<void> {
  await ctx.db.policyPreviewCase.deleteMany({ where: { previewId: id } })
  const total = goldenOf(place).length + (await countCaseload(ctx, place))
  await ctx.db.policyPreview.update({
    where: { id },
    data: { fingerprint: rules, total, done: 0, lookedGolden: null, cursor: null },
  })
}

/** False when there was none left. */
async function lookAtGolden(
  ctx: Ctx,
  { id, lookedGolden }: PolicyPreview,
  change: Change,
  worlds: Worlds,
): Promise<boolean> {
  const from = lookedGolden ?? 0
  const golden = goldenOf(change.place).slice(from, from + STEP)
  if (golden.length === 0) return false
  await ctx.db.policyPreviewCase.createMany({
    data: golden.flatMap(({ name, household }) =>
      compare(household.facts, change, worlds).map((one) => caseRow(id, { kind: 'golden', ref: name }, one)),
    ),
    skipDuplicates: true,
  })
  const looked = from + golden.length
  await ctx.db.policyPreview.update({ where: { id }, data: { done: looked, lookedGolden: looked } })
  return true
}

/** False when there was none left. */
async function lookAtFamilies(
  ctx: Ctx,
  preview: PolicyPreview,
  change: Change,
  worlds: Worlds,
): Promise<boolean> {
  const families = await caseloadAfter(ctx, change.place, preview.cursor, STEP)
  const last = families.at(-1)
  if (!last) return false
  await ctx.db.policyPreviewCase.createMany({
    data: families.flatMap((family) => familyRows(preview.id, family, change, worlds)),
    skipDuplicates: true,
  })
  await ctx.db.policyPreview.update({
    where: { id: preview.id },
    data: { done: { increment: families.length }, cursor: last.applicationId },
  })
  return true
}

const familyRows = (previewId: string, family: CaseloadFamily, change: Change, worlds: Worlds) =>
  compare(family.facts, change, worlds).map((one) => ({
    ...caseRow(previewId, { kind: 'household', ref: family.applicationId }, one),
    householdId: family.householdId,
  }))

/** What a change does to one family on its first day. */
export function compare(facts: Facts, { validFrom }: Change, { before, after }: Worlds): Touched[] {
  return touchedBy(screenOn(facts, validFrom, before).programs, screenOn(facts, validFrom, after).programs)
}

const fenColumn = (fen: number | null) => (fen === null ? null : BigInt(fen))

function caseRow(previewId: string, who: { kind: string; ref: string }, one: Touched) {
  return {
    previewId,
    ...who,
    programme: one.programme,
    effect: one.effect,
    verdictBefore: one.before.verdict,
    verdictAfter: one.after.verdict,
    fenBefore: fenColumn(one.before.fen),
    fenAfter: fenColumn(one.after.fen),
  }
}

/** It has been looked at: whoever else may approve it is told. */
async function finish(ctx: Ctx, preview: PolicyPreview, change: Change): Promise<void> {
  await ctx.db.policyPreview.update({
    where: { id: preview.id },
    data: { state: 'done', finishedAt: ctx.clock.now() },
  })
  const { count } = await ctx.db.policyChange.updateMany({
    where: { id: change.id, state: 'draft' },
    data: { state: 'previewed' },
  })
  if (count === 0) return
  const row = await ctx.db.policyChange.findUniqueOrThrow({ where: { id: change.id } })
  for (const staffId of await staffOf(ctx, 'county', change.place)) {
    if (staffId === row.proposedBy) continue
    await notify(ctx, {
      dedupeKey: `policy.toApprove:${change.id}:${staffId}`,
      kind: 'policy.toApprove',
      staffId,
      params: { from: change.validFrom },
      link: `/desk/policy/changes/${change.id}`,
      channels: ['inapp'],
    })
  }
}
