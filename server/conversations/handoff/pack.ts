import { factName, sayFact } from '../../../bot/say-fact.ts'
import { speak } from '../../../bot/speak.ts'
import { myApplications } from '../../applications/service.ts'
import { FACT_KEYS, type Facts } from '../../eligibility/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffPack } from '../contract.ts'
import { shownMessages } from '../stored-message.ts'
import { deskStaff, findHandoff } from './find.ts'
import { handoffRow } from './list.ts'

/** Messages of the talk that the pack shows. */
const SHOWN = 60

/**
 * What a caseworker needs so that nobody says things twice: the last words, the facts given, the application
 * that is open. Reading it is recorded; the resident sees it among the reads of their file.
 */
export async function viewHandoff(ctx: Ctx, id: string): Promise<HandoffPack> {
  const actor = deskStaff(ctx)
  const { conversationId, closedAt } = await findHandoff(ctx, actor, id)
  const row = await ctx.db.handoff.findUniqueOrThrow({
    where: { id },
    include: {
      conversation: {
        include: {
          person: { select: { nameEnc: true } },
          // What is said after the hand-over has ended is between the resident and the bot.
          messages: {
            ...(closedAt ? { where: { at: { lte: closedAt } } } : {}),
            orderBy: { seq: 'desc' },
            take: SHOWN,
          },
        },
      },
    },
  })
  const { personId, stateEnc, messages } = row.conversation
  await audit(ctx, {
    action: 'handoff.read',
    subjectKind: personId ? 'person' : 'conversation',
    subjectId: personId ?? conversationId,
    purpose: 'handoff',
  })
  return {
    ...handoffRow(ctx, actor, row),
    messages: shownMessages(ctx, messages.reverse()),
    facts: saidFacts(ctx, stateEnc),
    application: personId ? await openApplicationOf(ctx, personId) : null,
  }
}

function saidFacts(ctx: Ctx, stateEnc: string | null): HandoffPack['facts'] {
  const { facts = {} } = stateEnc ? ctx.cipher.decryptJson<{ facts?: Facts }>(stateEnc) : {}
  return FACT_KEYS.flatMap((key) => {
    const value = facts[key]
    if (value === undefined) return []
    return [{ label: speak(ctx.t, factName(key)), value: speak(ctx.t, sayFact(key, value)) }]
  })
}

/** The application on its way, by number and stage only: its facts are opened on the desk, with a purpose. */
async function openApplicationOf(ctx: Ctx, personId: string): Promise<HandoffPack['application']> {
  const { items } = await myApplications({ ...ctx, actor: { kind: 'resident', personId } })
  const open = items.find((item) => item.open)
  return open ? { id: open.id, number: open.number, stage: open.stage } : null
}
