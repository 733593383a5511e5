import { maskName } from '../../identity/service.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { helperCards } from '../../volunteers/service.ts'
import type { MyWish, MyWishRow, Shown } from '../contract.ts'
import { type ClaimRow, doneClaim, heldClaim, type WishRow } from '../file.ts'
import { picturesOf } from '../pictures/list.ts'
import { CODE_TRIES, movesFrom, PICTURED } from '../rules.ts'

/** Key of the words for a state: what nobody said yes to was never on the board, and nobody is to blame. */
const sayState = ({ state, agreedAt }: WishRow) => (state === 'expired' && !agreedAt ? 'put_aside' : state)

/** One line of my list. */
export function mineRow(ctx: Ctx, wish: WishRow): MyWishRow {
  const { id, number, publicText, state, createdAt, byDate } = wish
  const category = wish.category as MyWishRow['category']
  return {
    id,
    number,
    category,
    categoryText: ctx.t(`wishes:category.${category}`),
    publicText,
    state,
    stateText: ctx.t(`wishes:state.${sayState(wish)}`),
    createdAt: createdAt.toISOString(),
    byDate: byDate && fromDateColumn(byDate),
  }
}

/** A wish as whose it is sees it. */
export async function mineView(ctx: Ctx, wish: WishRow): Promise<MyWish> {
  const claim = await heldClaim(ctx, wish.id)
  const done = await doneClaim(ctx, wish.id)
  const open = (value: string | null) => (value ? ctx.cipher.decrypt(value) : null)
  return {
    ...mineRow(ctx, wish),
    version: wish.version,
    nextText: ctx.t(`wishes:next.${sayState(wish)}`),
    words: ctx.cipher.decrypt(wish.wordsEnc),
    urgency: wish.urgency as MyWish['urgency'],
    valueFen: wish.valueFen === null ? null : Number(wish.valueFen),
    madeForMe: wish.madeByKind === 'staff',
    reviewDueAt: wish.state === 'review' ? (wish.reviewDueAt?.toISOString() ?? null) : null,
    reason: open(wish.reasonEnc),
    helper: claim && (await helperOf(ctx, claim)),
    thanks: open(done?.thanksEnc ?? null),
    pictures: await picturesOf(ctx, wish.id),
    events: await eventsOf(ctx, wish.id),
    actions: actionsOf(wish, claim, done),
  }
}

function actionsOf(wish: WishRow, claim: ClaimRow | null, done: ClaimRow | null): MyWish['actions'] {
  const moves = movesFrom(wish.state, ['owner'])
  const may: Record<MyWish['actions'][number], boolean> = {
    agree: moves.includes('agree'),
    withdraw: moves.includes('withdraw'),
    show: wish.state === 'held' && claim?.askedFor != null,
    thank: (wish.state === 'met' || wish.state === 'closed') && done?.thankedAt === null,
    report: moves.includes('report'),
    renew: moves.includes('renew') && wish.agreedAt !== null,
    picture: PICTURED.includes(wish.state),
  }
  return (Object.keys(may) as (keyof typeof may)[]).filter((action) => may[action])
}

async function helperOf(ctx: Ctx, claim: ClaimRow): Promise<MyWish['helper']> {
  const card = (await helperCards(ctx, [claim.volunteerId])).get(claim.volunteerId)
  if (!card || !claim.leaseUntil) return null
  return {
    nameMasked: maskName(card.name),
    branch: card.branchName,
    shown: claim.shown as Shown,
    askedFor: claim.askedFor as 'contact' | 'address' | null,
    until: claim.leaseUntil.toISOString(),
    code: claim.codeEnc && claim.codeFailures < CODE_TRIES ? ctx.cipher.decrypt(claim.codeEnc) : null,
  }
}

/** What goes on in the line is the volunteers' matter. */
const AMONG_VOLUNTEERS = ['queue', 'leave', 'pass_over']

async function eventsOf(ctx: Ctx, wishId: string): Promise<MyWish['events']> {
  const rows = await ctx.db.wishEvent.findMany({
    where: { wishId, kind: { notIn: AMONG_VOLUNTEERS } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ kind, at }) => ({ text: ctx.t(`wishes:event.${kind}`), at: at.toISOString() }))
}
