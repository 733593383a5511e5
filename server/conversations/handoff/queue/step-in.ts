import { applicationForTalk } from '../../../applications/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { requestForTalk } from '../../../requests/service.ts'
import { lockConversation } from '../../append-messages.ts'
import type { MayStepIn, StepIn } from '../../contract.ts'
import { OWN_CHANNEL, personKey } from '../../talk-key.ts'
import { record } from '../events.ts'
import { indexLines } from '../search/index-lines.ts'
import { deskStaff } from './find.ts'
import { takeHandoff } from './take.ts'

/**
 * A caseworker joins the talk of a resident on their own. Only of one whose open application lies in their region, or
 * whose request they have taken: nobody looks into talks out of curiosity. One that waits is taken; CONFLICT where a colleague is in it already,
 * NO_TALK where the resident has never opened the chat. Returns the hand-over.
 */
export async function stepIn(ctx: Ctx, from: StepIn): Promise<string> {
  const actor = deskStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { personId, regionCode } = await behind(ctx, from)
    const talk = await talkOf(ctx, personId)
    if (!talk || !(await lockConversation(ctx, talk.id))) throw new AppError('NO_TALK')
    const now = ctx.clock.now()
    const { count } = await ctx.db.handoff.createMany({
      data: [
        {
          conversationId: talk.id,
          reason: 'step_in',
          urgency: 'normal',
          regionCode,
          askedAt: now,
          level: 'county',
        },
      ],
      skipDuplicates: true,
    })
    const { id } = await ctx.db.handoff.findFirstOrThrow({
      where: { conversationId: talk.id, closedAt: null },
    })
    if (count === 1) await record(ctx, id, { kind: 'asked', key: 'asked' })
    await indexLines(ctx, talk.id)
    await audit(ctx, {
      action: 'handoff.stepIn',
      subjectKind: 'person',
      subjectId: personId,
      purpose: 'handoff',
      detail: { ...from, staff: actor.staffId },
    })
    await takeHandoff(ctx, id)
    return id
  })
}

/** Whether there is a talk that the reader may join. The page asks before it offers that. */
export async function mayStepIn(ctx: Ctx, from: StepIn): Promise<MayStepIn> {
  deskStaff(ctx)
  const { personId } = await behind(ctx, from)
  return { possible: (await talkOf(ctx, personId)) !== null }
}

const behind = (ctx: Ctx, from: StepIn) =>
  'requestId' in from ? requestForTalk(ctx, from.requestId) : applicationForTalk(ctx, from.applicationId)

const talkOf = (ctx: Ctx, personId: string) =>
  ctx.db.conversation.findUnique({
    where: { channel_externalKey: { channel: OWN_CHANNEL, externalKey: personKey(personId) } },
    select: { id: true },
  })
