import { isFactKey } from '../../../eligibility/service.ts'
import { householdOf, regionName } from '../../../households/service.ts'
import { auditOpenPage } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffPack, HandoffRow } from '../../contract.ts'
import { undeliveredOf } from '../../outgoing/undelivered.ts'
import { shownMessages } from '../../stored-message.ts'
import { beat } from '../presence/come-on-duty.ts'
import { deskStaff, findHandoff, staysHidden } from '../queue/find.ts'
import { handoffRow, LISTED, nameOf } from '../queue/list.ts'
import { createFits } from '../queue/waiting.ts'
import { readableSpan } from '../rules/readable.ts'
import { eventViews } from './events-view.ts'
import { openApplicationOf } from './open-application.ts'
import { openRequestsOf } from './open-requests.ts'
import { factsOf, saidFacts, triedRules } from './said.ts'
import { coverSums, isPlainFact, withoutMoney } from './without-money.ts'

/** Messages of the talk that the pack shows. */
const SHOWN = 60

/**
 * What a caseworker needs so that nobody says things twice: the last words, the facts given, what the rules said,
 * what is on its way, notes of colleagues; for the village without money. Reading it is recorded; the resident
 * sees it among the reads of their file.
 */
export async function viewHandoff(ctx: Ctx, id: string): Promise<HandoffPack> {
  const actor = deskStaff(ctx)
  const found = await findHandoff(ctx, actor, id)
  await beat(ctx)
  const row = await ctx.db.handoff.findUniqueOrThrow({ where: { id }, include: LISTED })
  const isForMe = (await createFits(ctx))(row)
  if (staysHidden(actor, found)) return hiddenPack(handoffRow(ctx, actor, row, isForMe))
  const { conversationId } = found
  const { personId, stateEnc, messages } = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    // What is said after the hand-over has ended is between the resident and the bot.
    include: { messages: { where: { at: readableSpan(found) }, orderBy: { seq: 'desc' }, take: SHOWN } },
  })
  await recordRead(ctx, personId, conversationId)
  const village = actor.role === 'village'
  const plain = (text: string | null) => (village && text ? coverSums(text) : text)
  const talk = shownMessages(ctx, messages.reverse())
  const facts = factsOf(ctx, stateEnc)
  return {
    ...handoffRow(ctx, actor, row, isForMe),
    hidden: false,
    name: nameOf(ctx, row.conversation.person),
    regionName: await regionName(ctx, row.regionCode),
    messages: village ? withoutMoney(talk) : talk,
    undelivered: await undeliveredOf(ctx, conversationId, readableSpan(found).gte),
    facts: saidFacts(ctx, facts, village ? isPlainFact : isFactKey),
    tried: triedRules(ctx, facts),
    application: personId ? await openApplicationOf(ctx, personId) : null,
    requests: personId ? await openRequestsOf(ctx, personId) : [],
    events: (await eventViews(ctx, id)).map((event) => ({ ...event, note: plain(event.note) })),
    summary: plain(row.summaryEnc ? ctx.cipher.decrypt(row.summaryEnc) : null),
    rating: row.rating,
    ratingWords: plain(row.ratingWordsEnc ? ctx.cipher.decrypt(row.ratingWordsEnc) : null),
  }
}

/** Writes down that the talk was read; a page that stays open counts as one read. */
export async function recordRead(ctx: Ctx, personId: string | null, conversationId: string): Promise<void> {
  const householdId = personId ? await householdOf(ctx, personId) : null
  await auditOpenPage(ctx, {
    action: 'handoff.read',
    subjectKind: personId ? 'person' : 'conversation',
    subjectId: personId ?? conversationId,
    ...(householdId ? { householdId } : {}),
    purpose: 'handoff',
  })
}

const hiddenPack = (row: Omit<HandoffRow, 'name' | 'regionName'>): HandoffPack => ({
  ...row,
  hidden: true,
  name: null,
  regionName: '',
  messages: [],
  undelivered: [],
  facts: [],
  tried: [],
  application: null,
  requests: [],
  events: [],
  summary: null,
  rating: null,
  ratingWords: null,
})
