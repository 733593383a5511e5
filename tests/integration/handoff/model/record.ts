import type { Handoff, HandoffEvent, Message } from '../../../../server/generated/prisma/client.ts'
import type { ResidentName } from './people.ts'
import type { World } from './world.ts'

export type Line = Pick<Message, 'seq' | 'author' | 'clientKey' | 'at' | 'handledAt'> & {
  text: string
  marker: string | null
  /** A signal of the house to its bot, which nobody sees. */
  signal: boolean
}

/** All that the tables hold of one talk. */
export type TalkRecord = {
  owner: string
  lastSeq: number
  lines: Line[]
  handoffs: Handoff[]
  events: HandoffEvent[]
}

export async function readTalk({ ctx, person }: World, resident: ResidentName): Promise<TalkRecord> {
  const { conversationId } = person(resident)
  const talk = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    include: {
      messages: { orderBy: { seq: 'asc' } },
      handoffs: { orderBy: { id: 'asc' }, include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } } },
    },
  })
  return {
    owner: talk.owner,
    lastSeq: talk.lastSeq,
    lines: talk.messages.map(({ seq, author, clientKey, at, handledAt, bodyEnc }) => {
      const body = ctx.cipher.decryptJson<{ text: string; marker?: string; event?: unknown }>(bodyEnc)
      const { text, marker = null } = body
      return { seq, author, clientKey, at, handledAt, text, marker, signal: body.event !== undefined }
    }),
    handoffs: talk.handoffs,
    events: talk.handoffs.flatMap(({ events }) => events),
  }
}

const OWNERSHIP = new Set(['taken', 'transferred', 'returned', 'closed'])

/**
 * Who owned the talk when each line was written, by the lines and events themselves: what two do at once stands in
 * some order, and in that order it must hold. Line by line: null, or the id of the owner.
 */
export function ownersOf({ lines, events }: TalkRecord): Map<number, string | null> {
  const changes = events.filter(({ kind }) => OWNERSHIP.has(kind))
  const owners = new Map<number, string | null>()
  let owner: string | null = null
  let at = 0
  for (const { seq, marker } of lines) {
    const change = marker && marker !== 'handoff.escalated' ? changes[at++] : undefined
    if (change) owner = ownerAfter(owner, change)
    owners.set(seq, owner)
  }
  if (at !== changes.length) throw new Error(`${changes.length} changes of owner, ${at} lines say so`)
  return owners
}

function ownerAfter(owner: string | null, { kind, staffId, toStaffId }: HandoffEvent): string | null {
  if (kind === 'taken') {
    if (owner) throw new Error(`taken from ${owner}, who owns it`)
    return staffId
  }
  if (!owner) throw new Error(`${kind} by nobody who owns it`)
  if (owner !== staffId) throw new Error(`${kind} by ${staffId}, owned by ${owner}`)
  return kind === 'transferred' ? toStaffId : null
}
