import type { Ctx } from '../platform/context.ts'

/** Talks of people are found under this channel, wherever they began: a talk follows the person. */
export const OWN_CHANNEL = 'web'

/** How a talk is found on the page, and whose it must be: the person's, or nobody's. */
export type TalkKey = { externalKey: string; personId: string | null }

/** How the talk of a signed-in person is found: the same on every phone. */
export const personKey = (personId: string) => `person:${personId}`

/** How the talk of a phone without sign-in is found; `token`: the value of its cookie. */
export const anonymousKey = (ctx: Ctx, token: string) => ctx.cipher.hash('chat', token)

/** The key of the talk that a request may read and write; null: neither a person nor a phone that has opened one. */
export function talkKeyOf(ctx: Ctx, token: string | undefined): TalkKey | null {
  const personId = ctx.actor.kind === 'resident' ? ctx.actor.personId : null
  if (personId) return { externalKey: personKey(personId), personId }
  return token ? { externalKey: anonymousKey(ctx, token), personId: null } : null
}
