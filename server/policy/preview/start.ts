import { countCaseload } from '../../applications/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { emit } from '../../platform/outbox.ts'
import { requireRuler } from '../access.ts'
import { fingerprint, goldenOf } from '../checks.ts'
import type { ChangeView } from '../contract.ts'
import { changeFor } from '../decide.ts'
import { changeView } from '../view.ts'

/** The event and job that take one step of a preview. */
export const PREVIEW_STEP = 'policy.preview'

/** Begins to look at what a change would do; CONFLICT while a look is under way. */
export async function startPreview(ctx: Ctx, id: string): Promise<ChangeView> {
  const staff = requireRuler(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { row, change, worlds } = await changeFor(ctx, id, 'preview')
    // What an earlier look found about families is not kept beside the new one.
    await ctx.db.policyPreviewCase.deleteMany({ where: { preview: { changeId: id } } })
    const preview = await ctx.db.policyPreview.create({
      data: {
        changeId: id,
        fingerprint: fingerprint(change.place, worlds.after),
        total: goldenOf(change.place).length + (await countCaseload(ctx, change.place)),
        startedBy: staff.staffId,
        startedAt: ctx.clock.now(),
      },
    })
    await emit(ctx, PREVIEW_STEP, { previewId: preview.id })
    await audit(ctx, { action: 'policy.preview', subjectKind: 'policy_change', subjectId: id })
    return changeView(ctx, row)
  })
}
