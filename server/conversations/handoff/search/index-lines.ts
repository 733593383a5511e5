import type { Ctx } from '../../../platform/context.ts'
import type { MessageBody } from '../../stored-message.ts'
import { READABLE_DAYS } from '../rules/settings.ts'
import { gramsOf } from './grams.ts'

/**
 * Makes the lines that people said lately findable by the desk, once their talk is handed over. What is said to the bot
 * alone is in no index: nobody may search it. Call in the transaction that opens the hand-over, with the talk locked.
 */
export async function indexLines(ctx: Ctx, conversationId: string): Promise<void> {
  const rows = await ctx.db.message.findMany({
    where: {
      conversationId,
      author: { in: ['resident', 'person'] },
      grams: { isEmpty: true },
      at: { gte: new Date(ctx.clock.now().getTime() - READABLE_DAYS * 24 * 60 * 60_000) },
    },
    select: { id: true, bodyEnc: true },
  })
  if (rows.length === 0) return
  const lines = rows.map(({ id, bodyEnc }) => ({ id, grams: gramsOf(ctx.cipher, textOf(ctx, bodyEnc)) }))
  await ctx.db.$executeRaw`
    UPDATE "message" m SET "grams" = line."grams"
      FROM json_to_recordset(${JSON.stringify(lines)}::json) AS line("id" uuid, "grams" int[])
     WHERE m."id" = line."id"`
}

/** A line that cannot be read any more must not keep anybody from being called. */
function textOf(ctx: Ctx, bodyEnc: string): string {
  try {
    return ctx.cipher.decryptJson<MessageBody>(bodyEnc).text
  } catch (err) {
    ctx.log.warn({ err }, 'a line that cannot be read is not searched')
    return ''
  }
}
