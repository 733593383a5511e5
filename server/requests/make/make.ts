import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { MyRequest, ParsedRequest } from '../contract.ts'
import { aboutOf, detailsOf } from '../details.ts'
import { fileOf } from '../file.ts'
import { remindOf } from '../later/plan.ts'
import { record } from '../record.ts'
import { dueAfter } from '../rules.ts'
import { tellDesk } from '../tell-desk.ts'
import { mineView } from '../view/mine.ts'
import { type Asker, askerOf, notTooMany, tidy } from './asker.ts'
import { firstDesk } from './first-desk.ts'
import { linkOf } from './linked.ts'
import { placeFor } from './place.ts'

/**
 * Puts a request on the desk that is nearest and may have it, with the day by which it is answered. The same
 * `clientKey` again is the same request. `conversationId`: the talk in which it was asked, for the answer to a
 * request without a name. Joins the open transaction.
 * @throws AppError SIGN_IN_FIRST, PLACE_MISSING, BAD_PHONE, TOO_MANY; NOT_FOUND for somebody else's application
 */
export async function makeRequest(
  ctx: Ctx,
  sent: ParsedRequest,
  conversationId: string | null = null,
): Promise<MyRequest> {
  const asker = askerOf(ctx, sent, conversationId)
  // Where nobody is kept, the audit does not tell who it was either.
  const acting: Ctx = asker.personId ? ctx : { ...ctx, actor: { kind: 'anonymous' } }
  return inTransaction(acting, async (ctx) => {
    const input = tidy(sent, asker)
    const keyHash = keyOf(ctx, asker, input)
    const before = await ctx.db.request.findUnique({ where: { keyHash } })
    if (before) return mineView(ctx, fileOf(ctx, before))
    await notTooMany(ctx, asker)
    const { id, created } = await create(ctx, asker, input, keyHash)
    const file = fileOf(ctx, await ctx.db.request.findUniqueOrThrow({ where: { id } }))
    if (created) {
      await record(ctx, id, { kind: 'made', level: file.level })
      await tellDesk(ctx, file, { kind: 'request.new', key: '0' })
      await remindOf(ctx, file.row)
    }
    return mineView(ctx, file)
  })
}

/** Without a name the words are part of the key: whoever guesses a key reads nobody's request. */
function keyOf(ctx: Ctx, { personId, conversationId }: Asker, input: ParsedRequest): string {
  const who = personId ?? conversationId ?? JSON.stringify(input)
  return ctx.cipher.hash('request-key', `${who}\n${input.clientKey}`)
}

async function create(ctx: Ctx, asker: Asker, input: ParsedRequest, keyHash: string) {
  const now = ctx.clock.now()
  const details = detailsOf(input)
  const { kind } = input
  // Who is reported may live elsewhere.
  const regionCode = await placeFor(ctx, kind === 'abuse' ? null : asker.personId, input.regionCode)
  const level = await firstDesk(ctx, { kind, about: aboutOf(details), regionCode })
  const made = await ctx.db.request.createManyAndReturn({
    data: [
      {
        number: await nextNumber(ctx),
        keyHash,
        kind,
        ...asker,
        ...(await linkOf(ctx, asker.personId, input)),
        regionCode,
        level,
        wordsEnc: input.words ? ctx.cipher.encrypt(input.words) : null,
        detailsEnc: ctx.cipher.encryptJson(details),
        madeAt: now,
        dueAt: dueAfter(kind, now),
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  })
  const id = made[0]?.id
  if (id) return { id, created: true }
  // The same request came twice at once, and the other was first.
  const { id: other } = await ctx.db.request.findUniqueOrThrow({ where: { keyHash }, select: { id: true } })
  return { id: other, created: false }
}

/** `QQ20261122-000123`. The running number never starts again. */
async function nextNumber(ctx: Ctx): Promise<string> {
  const rows = await ctx.db.$queryRaw<{ n: bigint }[]>`SELECT nextval('request_number') AS n`
  const day = chinaDate(ctx.clock.now()).replaceAll('-', '')
  return `QQ${day}-${String(rows[0]?.n ?? 0).padStart(6, '0')}`
}
