import type { WhomFields } from '../../households/contract.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { ParsedNewWish, WishMoved } from '../contract.ts'
import { type WishRow, wishRow } from '../file.ts'
import { planAgree } from '../later/agree.ts'
import { addPictures } from '../pictures/keep.ts'
import { record } from '../record.ts'
import { levelsFor, WISHES_A_DAY } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellOwner } from '../tell.ts'
import { agreeTo } from './agree.ts'
import { subjectOf } from './known.ts'
import { previewFor } from './preview.ts'
import { forWhom, placed, type Whom } from './whom.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Keeps a wish, of one's own or (staff) for somebody of one's place. With `agreed` it goes on its way at once, else it waits
 * for a yes to its public words. The same `clientKey` again is the same wish. Joins the open transaction.
 * @throws AppError SIGN_IN_FIRST, PLACE_MISSING, PAST_DATE, TOO_MANY, WISH_VALUE, WISH_PERSONAL, WISH_EMPTY
 */
export async function makeWish(ctx: Ctx, input: ParsedNewWish & WhomFields): Promise<WishMoved> {
  return inTransaction(ctx, async (ctx) => {
    const whom = await forWhom(ctx, input)
    const maker = ctx.actor.kind === 'staff' ? ctx.actor.staffId : whom.personId
    const keyHash = ctx.cipher.hash('wish-key', `${maker}\n${input.clientKey}`)
    const before = await ctx.db.wish.findUnique({ where: { keyHash } })
    const wish = before ? wishRow(before) : await create(ctx, input, whom, keyHash)
    const { id, number, state } = wish
    return { id, number, state }
  })
}

async function create(ctx: Ctx, input: ParsedNewWish, whom: Whom, keyHash: string): Promise<WishRow> {
  const { personId, regionCode, byStaff } = await placed(ctx, whom, input.regionCode)
  const now = ctx.clock.now()
  await refuse(ctx, input, personId, regionCode)
  const subject = await subjectOf(ctx, personId, regionCode)
  const preview = previewFor(subject, input)
  if (preview.publicText === '') throw new AppError('WISH_EMPTY', 'words')
  const [made] = await ctx.db.wish.createManyAndReturn({
    data: [
      {
        keyHash,
        personId,
        regionCode,
        householdId: subject.householdId,
        madeByKind: byStaff ? 'staff' : 'resident',
        madeById: ctx.actor.kind === 'staff' ? ctx.actor.staffId : personId,
        category: input.category,
        wordsEnc: ctx.cipher.encrypt(input.words),
        // What may not be shown is not kept in the clear either: until it is agreed to, the clean version stands.
        publicText: preview.found.some(({ sure }) => sure)
          ? previewFor(subject, { ...input, publicText: undefined }).publicText
          : preview.publicText,
        urgency: input.urgency,
        byDate: input.byDate ? dateColumn(input.byDate) : null,
        valueFen: input.valueFen === null ? null : BigInt(input.valueFen),
        state: 'to_agree',
        reviewLevel: levelsFor(regionCode)[0] ?? 'county',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  // The same wish came twice at once, and the other was first.
  if (!made) return wishRow(await ctx.db.wish.findUniqueOrThrow({ where: { keyHash } }))
  const wish = wishRow(made)
  await record(ctx, wish, { kind: 'make', toState: 'to_agree' })
  await addPictures(ctx, wish.id, input.pictures)
  if (byStaff) {
    const read = { subjectKind: 'person', subjectId: personId, purpose: 'deliver_service' } as const
    await audit(ctx, { action: 'wish.read', ...read, detail: { wishId: wish.id } })
    await tellOwner(ctx, wish, 'madeForYou', '0')
  }
  if (!input.agreed) {
    await planAgree(ctx, wish)
    return wish
  }
  return agreeTo(ctx, wish, { who: byStaff ? 'maker' : 'owner', publicText: input.publicText })
}

async function refuse(ctx: Ctx, input: ParsedNewWish, personId: string, regionCode: string): Promise<void> {
  const now = ctx.clock.now()
  if (input.byDate && input.byDate < chinaDate(now)) throw new AppError('PAST_DATE', 'byDate')
  const since = new Date(now.getTime() - DAY_MS)
  if ((await ctx.db.wish.count({ where: { personId, createdAt: { gt: since } } })) >= WISHES_A_DAY)
    throw new AppError('TOO_MANY')
  const limit = (await wishSettings(ctx, regionCode))?.value.valueLimitFen ?? null
  if (limit !== null && (input.valueFen ?? 0) > limit)
    throw new AppError('WISH_VALUE', 'valueFen', { yuan: limit / 100 })
}
