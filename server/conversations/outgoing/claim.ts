import type { Ctx } from '../../platform/context.ts'
import type { ChatMessage } from '../contract.ts'
import { type MessageRow, shownMessage } from '../stored-message.ts'

/** How long one try may hold a message: longer than any channel takes, so that a live try is not overtaken. */
export const OUTGOING_LEASE_MS = 60_000

/** A message that is ours to send. `attempts` counts this try; `partsDone` parts of it are out. */
export type ClaimedMessage = {
  kind: 'claimed'
  messageId: string
  conversationId: string
  attempts: number
  partsDone: number
  leaseUntil: Date
  /** Null for what residents never see. */
  message: ChatMessage | null
}

/** `later`: the next message waits, or somebody else is at it, until then. */
export type Claim = ClaimedMessage | { kind: 'later'; at: Date } | { kind: 'nothing' }

type Head = { messageId: string; state: string; notBefore: Date; leaseUntil: Date | null }
type Claimed = MessageRow & { conversationId: string; attempts: number; partsDone: number }

/**
 * Takes the oldest message of an account that is not out yet, for a minute. Nobody gets the next one before it is
 * settled, so that they go out in order; whoever dies in between leaves it to be tried again when the minute is over.
 */
export async function claimOutgoing(ctx: Ctx, replyTo: string): Promise<Claim> {
  const now = ctx.clock.now()
  const leaseUntil = new Date(now.getTime() + OUTGOING_LEASE_MS)
  const [head] = await ctx.db.$queryRaw<Head[]>`
    SELECT o.message_id AS "messageId", o.state, o.not_before AS "notBefore", o.lease_until AS "leaseUntil"
      FROM outgoing_message o JOIN message m ON m.id = o.message_id
     WHERE o.reply_to = ${replyTo}::uuid AND o.state IN ('waiting', 'sending')
     ORDER BY m.seq LIMIT 1`
  if (!head) return { kind: 'nothing' }
  const [row] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE outgoing_message o SET state = 'sending', attempts = attempts + 1, lease_until = ${leaseUntil}
      FROM message m
     WHERE o.message_id = ${head.messageId}::uuid AND m.id = o.message_id
       AND ((o.state = 'waiting' AND o.not_before <= ${now})
         OR (o.state = 'sending' AND o.lease_until <= ${now}))
    RETURNING m.id, m.seq, m.direction, m.author, m.body_enc AS "bodyEnc", m.client_key AS "clientKey", m.at,
      m.conversation_id AS "conversationId", o.attempts, o.parts_done AS "partsDone"`
  if (!row) return laterThan(head, now)
  const { id: messageId, conversationId, attempts, partsDone } = row
  const message = shownMessage(ctx, row)
  return { kind: 'claimed', messageId, conversationId, attempts, partsDone, leaseUntil, message }
}

/** Somebody was quicker by a moment: what they leave is looked at a little later. */
function laterThan(head: Head, now: Date): Claim {
  const at = head.state === 'sending' ? head.leaseUntil : head.notBefore
  return { kind: 'later', at: at && at > now ? at : new Date(now.getTime() + OUTGOING_LEASE_MS) }
}
