import { randomBytes } from 'node:crypto'
import type { Conversation } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { ChatOpened, OpenChat } from './contract.ts'
import { myHandoffOf } from './handoff/queue/line.ts'
import { linkConversation } from './link-conversation.ts'
import { seenOnPage } from './seen-on-page.ts'
import { signalConversation } from './send-message.ts'
import { shownMessages } from './stored-message.ts'
import { anonymousKey, OWN_CHANNEL, personKey, talkKeyOf } from './talk-key.ts'

const SHOWN = 50
/**
 * How long after the last words of a talk without sign-in whoever signs in on this phone is taken for the one who
 * said them. Long enough to fetch the ID card; families share phones, so that what is older may be anybody's.
 */
const BRING_ALONG_MS = 2 * 60 * 60_000

/** An opened talk; `token` is the new value of the cookie when this phone gets a talk of its own. */
export type Opened = { id: string; view: ChatOpened; token: string | null }

/**
 * Opens the talk of the signed-in person (and brings along what was said on this phone just before signing in), or
 * the anonymous one of this phone. An older one stays nobody's; the phone loses its cookie and so the talk. A talk that belongs to a person is never found by a cookie: after sign-out
 * a shared phone starts anew.
 */
export async function openConversation(
  ctx: Ctx,
  token: string | undefined,
  input: OpenChat,
): Promise<Opened> {
  return inTransaction(ctx, async (ctx) => {
    const found = await findConversation(ctx, input.fresh ? undefined : token)
    if (ctx.actor.kind === 'resident') {
      const id = await openOwn(ctx, ctx.actor.personId, token, input)
      return { id, view: await viewOf(ctx, id), token: null }
    }
    if (found) return { id: found.id, view: await viewOf(ctx, found.id), token: null }
    const fresh = randomBytes(24).toString('base64url')
    const id = await create(ctx, anonymousKey(ctx, fresh), null, input)
    return { id, view: await viewOf(ctx, id), token: fresh }
  })
}

/** The talk that this request may read and write; NOT_FOUND until one was opened. */
export async function currentConversation(ctx: Ctx, token: string | undefined): Promise<string> {
  const found = await findConversation(ctx, token)
  if (!found) throw new AppError('NOT_FOUND')
  return found.id
}

async function findConversation(ctx: Ctx, token: string | undefined): Promise<Conversation | null> {
  const key = talkKeyOf(ctx, token)
  if (!key) return null
  const { externalKey, personId } = key
  const found = await ctx.db.conversation.findUnique({
    where: { channel_externalKey: { channel: OWN_CHANNEL, externalKey } },
  })
  return found?.personId === personId ? found : null
}

async function openOwn(
  ctx: Ctx,
  personId: string,
  token: string | undefined,
  input: OpenChat,
): Promise<string> {
  const here = token ? await findConversation({ ...ctx, actor: { kind: 'anonymous' } }, token) : null
  return ownTalk(ctx, here && (await saidLately(ctx, here.id)) ? here.id : null, personId, input)
}

/** The talk of a person; what was said in the talk `bringId`, which is nobody's yet, becomes part of it. */
export async function ownTalk(
  ctx: Ctx,
  bringId: string | null,
  personId: string,
  input: OpenChat,
): Promise<string> {
  const externalKey = personKey(personId)
  if (bringId) return linkConversation(ctx, bringId, personId, externalKey, input.elder)
  const own = await ctx.db.conversation.findUnique({
    where: { channel_externalKey: { channel: OWN_CHANNEL, externalKey } },
    select: { id: true },
  })
  return own?.id ?? create(ctx, externalKey, personId, input)
}

/** Nothing said at all is nobody's secret. */
export async function saidLately(ctx: Ctx, conversationId: string): Promise<boolean> {
  const last = await ctx.db.message.findFirst({
    where: { conversationId, author: 'resident' },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  return !last || ctx.clock.now().getTime() - last.at.getTime() <= BRING_ALONG_MS
}

async function create(
  ctx: Ctx,
  externalKey: string,
  personId: string | null,
  input: OpenChat,
): Promise<string> {
  const now = ctx.clock.now()
  await ctx.db.conversation.createMany({
    data: [{ channel: OWN_CHANNEL, externalKey, personId, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  const { id } = await ctx.db.conversation.findUniqueOrThrow({
    where: { channel_externalKey: { channel: OWN_CHANNEL, externalKey } },
    select: { id: true },
  })
  await signalConversation(ctx, id, { kind: 'opened' }, { key: 'signal:opened', elder: input.elder })
  return id
}

async function viewOf(ctx: Ctx, id: string): Promise<ChatOpened> {
  const conversation = await ctx.db.conversation.findUniqueOrThrow({ where: { id } })
  const rows = await ctx.db.message.findMany({
    where: { conversationId: id },
    orderBy: { seq: 'desc' },
    take: SHOWN,
  })
  const lines = rows.reverse()
  await seenOnPage(ctx, lines)
  return {
    signedIn: conversation.personId !== null,
    owner: conversation.owner === 'person' ? 'person' : 'bot',
    handoff: await myHandoffOf(ctx, id),
    // The newest number read, not the counter: what is written meanwhile comes by the stream.
    lastSeq: lines.at(-1)?.seq ?? 0,
    messages: shownMessages(ctx, lines),
  }
}
