import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { houseWords } from '../../platform/i18n.ts'
import { emit } from '../../platform/outbox.ts'
import type { RequestFile } from '../file.ts'
import { officeOf } from '../view/words.ts'

type Told = 'answered' | 'escalated'

/** Tells who asked what has happened: the person by chat or SMS, else the talk in which it was asked. */
export async function tellAsker(ctx: Ctx, { row }: RequestFile, eventId: string): Promise<void> {
  if (!row.personId) {
    if (row.conversationId) await emit(ctx, 'request.tell', { eventId })
    return
  }
  const { kind, params } = await whatHappened(ctx, eventId)
  await notify(ctx, {
    dedupeKey: `request.${kind}:${eventId}`,
    kind: `request.${kind}`,
    personId: row.personId,
    params,
    link: `/requests/${row.id}`,
  })
}

/** Says it in the talk without a name, once an event. Whose talk has become a person's is told there. */
export async function tellTalk(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  const { conversationId, personId, kind, params } = await whatHappened(ctx, eventId)
  const message = { text: houseWords(`notify:request.${kind}.body`, params), link: null, key: eventId }
  if (personId) await ctx.ports.chatPush.push({ ...message, personId })
  else if (conversationId) await ctx.ports.chatPush.push({ ...message, conversationId })
}

async function whatHappened(ctx: Ctx, eventId: string) {
  const { request, level, kind, noteEnc } = await ctx.db.requestEvent.findUniqueOrThrow({
    where: { id: eventId },
    include: { request: true },
  })
  const { number, regionCode, personId, conversationId } = request
  const office = await officeOf(ctx, level as RequestFile['level'], regionCode)
  const answer = noteEnc ? ctx.cipher.decrypt(noteEnc) : ''
  return { kind: kind as Told, personId, conversationId, params: { number, office, answer } }
}
