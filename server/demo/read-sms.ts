import type { Ctx } from '../platform/context.ts'

/** How many messages the outbox page shows. */
const LATEST = 50

/** What the local provider "sent", the newest first. Every phone in it is a demo phone. */
export async function readSms(ctx: Ctx) {
  const rows = await ctx.db.localSms.findMany({ orderBy: [{ at: 'desc' }, { key: 'desc' }], take: LATEST })
  return {
    messages: rows.map(({ toEnc, textEnc, at }) => ({
      to: ctx.cipher.decrypt(toEnc),
      text: ctx.cipher.decrypt(textEnc),
      at: at.toISOString(),
    })),
  }
}
