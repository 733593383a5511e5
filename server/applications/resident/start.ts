import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { requireResident } from '../../platform/scope.ts'
import { newConsent } from '../consents/new-consent.ts'
import type { ApplicationView, StartInput } from '../contract.ts'
import { readDraft } from '../file/load.ts'
import { record } from '../file/record.ts'
import { CLOSED } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'
import { nextNumber } from './number.ts'
import { saveStated } from './stated-fields.ts'

/**
 * Starts an application, or gives back the one that is open: two phones that start at once share one draft (a
 * unique index decides). Facts of a screening are carried over where the draft does not hold them yet.
 */
export async function startApplication(
  ctx: Ctx,
  input: StartInput,
): Promise<{ resumed: boolean; application: ApplicationView }> {
  const applicantId = requireResident(ctx.actor)
  const now = ctx.clock.now()
  const started = await inTransaction(ctx, async (ctx) => {
    const created = await ctx.db.application.createManyAndReturn({
      data: [
        {
          number: await nextNumber(ctx),
          applicantId,
          regionCode: '',
          programmes: input.programmes ?? [],
          createdAt: now,
          updatedAt: now,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    })
    const id = created[0]?.id
    if (!id) return null
    await ctx.db.consent.create({
      data: newConsent(ctx, { applicationId: id, personId: applicantId, relation: 'self' }),
    })
    await record(ctx, id, 'started')
    return id
  })
  const id = started ?? (await openApplication(ctx, applicantId))
  await carryOver(ctx, id, input)
  return { resumed: started === null, application: await applicationView(ctx, id) }
}

async function openApplication(ctx: Ctx, applicantId: string): Promise<string> {
  const row = await ctx.db.application.findFirstOrThrow({
    where: { applicantId, stage: { notIn: [...CLOSED] } },
    select: { id: true },
  })
  return row.id
}

async function carryOver(ctx: Ctx, id: string, input: StartInput): Promise<void> {
  if (!input.facts && !input.programmes) return
  await inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.application.findUniqueOrThrow({ where: { id } })
    if (row.stage !== 'draft') return
    const draft = readDraft(ctx, row.draftEnc)
    const facts = { ...input.facts, ...draft.answers.facts }
    const programmes = draft.answers.programmes?.length ? draft.answers.programmes : (input.programmes ?? [])
    const { count } = await ctx.db.application.updateMany({
      where: { id, version: row.version },
      data: {
        draftEnc: ctx.cipher.encryptJson({ ...draft, answers: { ...draft.answers, facts, programmes } }),
        programmes,
        version: { increment: 1 },
        updatedAt: ctx.clock.now(),
      },
    })
    // Another phone saved at this moment: its answers stand, nothing is carried over a second time.
    if (count === 1) await saveStated(ctx, id, facts)
  })
}
