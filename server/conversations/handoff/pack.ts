import { factName, sayFact } from '../../../bot/say-fact.ts'
import { speak } from '../../../bot/speak.ts'
import { myApplications } from '../../applications/service.ts'
import { type FactKey, factsTold, isFactKey, knownFacts, readFact } from '../../eligibility/service.ts'
import { householdOf } from '../../households/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffPack, HandoffRow } from '../contract.ts'
import { shownMessages } from '../stored-message.ts'
import { deskStaff, findHandoff, staysHidden } from './find.ts'
import { handoffRow, nameOf } from './list.ts'
import { isPlainFact, withoutMoney } from './without-money.ts'

/** Messages of the talk that the pack shows. */
const SHOWN = 60

/**
 * What a caseworker needs so that nobody says things twice: the last words, the facts given, the application
 * that is open; for the village without money. Reading it is recorded; the resident sees it among the reads of
 * their file.
 */
export async function viewHandoff(ctx: Ctx, id: string): Promise<HandoffPack> {
  const actor = deskStaff(ctx)
  const found = await findHandoff(ctx, actor, id)
  if (staysHidden(actor, found)) return hiddenPack(handoffRow(ctx, actor, found))
  const { conversationId, closedAt } = found
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
  const householdId = personId ? await householdOf(ctx, personId) : null
  await auditOpenPage(ctx, {
    action: 'handoff.read',
    subjectKind: personId ? 'person' : 'conversation',
    subjectId: personId ?? conversationId,
    ...(householdId ? { householdId } : {}),
    purpose: 'handoff',
  })
  const village = actor.role === 'village'
  const talk = shownMessages(ctx, messages.reverse())
  return {
    ...handoffRow(ctx, actor, row),
    hidden: false,
    name: nameOf(ctx, row.conversation.person),
    messages: village ? withoutMoney(talk) : talk,
    facts: saidFacts(ctx, stateEnc, village ? isPlainFact : isFactKey),
    application: personId ? await openApplicationOf(ctx, personId) : null,
  }
}

const hiddenPack = (row: Omit<HandoffRow, 'name'>): HandoffPack => ({
  ...row,
  hidden: true,
  name: null,
  messages: [],
  facts: [],
  application: null,
})

function saidFacts(
  ctx: Ctx,
  stateEnc: string | null,
  mayRead: (key: FactKey) => boolean,
): HandoffPack['facts'] {
  const state = stateEnc ? ctx.cipher.decryptJson<{ facts?: unknown }>(stateEnc) : null
  const facts = knownFacts(state?.facts)
  return factsTold(facts)
    .filter(mayRead)
    .map((key) => {
      const value = readFact(facts, key) ?? null
      return { label: speak(ctx.t, factName(key, facts)), value: speak(ctx.t, sayFact(key, value)) }
    })
}

/** Not sent, or sent and not past undoing: nothing that staff know of. */
const NOT_SENT: readonly string[] = ['draft', 'submitted']

/** The application on its way, by number and stage only: its facts are opened on the desk, with a purpose. */
async function openApplicationOf(ctx: Ctx, personId: string): Promise<HandoffPack['application']> {
  const { items } = await myApplications({ ...ctx, actor: { kind: 'resident', personId } })
  const open = items.find((item) => item.open && !NOT_SENT.includes(item.stage))
  return open ? { id: open.id, number: open.number, stage: open.stage } : null
}
