import { maskName } from '../../../identity/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { AppError } from '../../../platform/errors.ts'
import type { ChatHits, ChatMessage } from '../../contract.ts'
import { type MessageRow, shownMessage } from '../../stored-message.ts'
import { recordRead } from '../pack/pack.ts'
import { withoutMoney } from '../pack/without-money.ts'
import { deskStaff, type StaffActor } from '../queue/find.ts'
import { holds, snippet } from '../rules/search-terms.ts'
import { READABLE_DAYS } from '../rules/settings.ts'
import { gramsAsked } from './grams.ts'

/** Hits shown, and candidates of the index that are looked at for them. */
const SHOWN = 20
const LOOKED_AT = 400

type Found = MessageRow & {
  handoffId: string
  conversationId: string
  personId: string | null
  nameEnc: string | null
}

/**
 * Finds words that people said in hand-overs which the actor may read, the newest first; exact, after decrypting.
 * What was asked is not written down, that somebody searched and whose talk was shown is.
 */
export async function searchTalks(ctx: Ctx, query: string): Promise<ChatHits> {
  const actor = deskStaff(ctx)
  const grams = gramsAsked(ctx.cipher, query)
  if (grams.length === 0) throw new AppError('BAD_INPUT', 'q')
  const hits: { row: Found; message: ChatMessage }[] = []
  for (const row of await candidates(ctx, actor, grams)) {
    const message = readable(ctx, actor, row)
    if (message && holds(message.text, query)) hits.push({ row, message })
    if (hits.length > SHOWN) break
  }
  const shown = hits.slice(0, SHOWN)
  await audit(ctx, {
    action: 'chats.search',
    subjectKind: 'staff',
    subjectId: actor.staffId,
    purpose: 'handoff',
    detail: { hits: shown.length },
  })
  const talks = new Map(shown.map(({ row }) => [row.conversationId, row.personId]))
  for (const [conversationId, personId] of talks) await recordRead(ctx, personId, conversationId)
  return {
    items: shown.map(({ row, message }) => ({
      handoffId: row.handoffId,
      name: row.nameEnc ? maskName(ctx.cipher.decrypt(row.nameEnc)) : null,
      author: message.author,
      seq: message.seq,
      text: snippet(message.text, query),
      at: message.at,
    })),
    more: hits.length > SHOWN,
  }
}

/** By the same line as `readableSpan` and `staysHidden`. */
function candidates(ctx: Ctx, actor: StaffActor, grams: number[]): Promise<Found[]> {
  const county = actor.role === 'county'
  return ctx.db.$queryRaw<Found[]>`
    SELECT DISTINCT ON (m."at", m."id") m."id", m."seq", m."direction", m."author", m."body_enc" AS "bodyEnc",
      m."client_key" AS "clientKey", m."at", h."id" AS "handoffId", m."conversation_id" AS "conversationId",
      c."person_id" AS "personId", p."name_enc" AS "nameEnc"
    FROM "message" m
      JOIN "handoff" h ON h."conversation_id" = m."conversation_id"
        AND m."at" >= h."asked_at" - ${READABLE_DAYS} * interval '1 day'
        AND (h."closed_at" IS NULL OR m."at" <= h."closed_at")
      JOIN "conversation" c ON c."id" = m."conversation_id"
      LEFT JOIN "person" p ON p."id" = c."person_id"
    WHERE m."grams" @> ${grams}::int[]
      AND ((h."region_code" <> '' AND starts_with(h."region_code", ${actor.regionCode}))
        OR (${county} AND h."region_code" = '' AND h."staff_id" = ${actor.staffId}::uuid))
    ORDER BY m."at" DESC, m."id" DESC, h."asked_at" DESC
    LIMIT ${LOOKED_AT}`
}

function readable(ctx: Ctx, actor: StaffActor, row: Found): ChatMessage | null {
  const message = shownMessage(ctx, row)
  if (!message || actor.role !== 'village') return message
  return withoutMoney([message])[0] ?? null
}
