import type { Prisma, WishClaim } from '../../generated/prisma/client.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { branchMembers, branchPlace, branchSecretary } from '../../volunteers/service.ts'
import type { BranchWish, BranchWishes } from '../contract.ts'
import { type WishRow, wishRow } from '../file.ts'
import { daysSince } from '../rules.ts'
import { kinOf, notOf } from './kin.ts'

const SHOWN = 100

/** The board of the signed-in secretary's branch; nothing of whose wishes they are. */
export async function branchWishes(ctx: Ctx): Promise<BranchWishes> {
  const { branchId, personId } = await branchSecretary(ctx)
  const [members, place, kin] = await Promise.all([
    branchMembers(ctx, branchId),
    branchPlace(ctx, branchId),
    kinOf(ctx, [personId]),
  ])
  const mine = { state: 'held', volunteerId: { in: [...members.keys()] } }
  // One's own, and one's family's, are nobody's business here, not even one's own.
  const notOwn = notOf(kin)
  const here = { ...notOwn, regionCode: { startsWith: place ?? '-' } }
  const find = async (where: Prisma.WishWhereInput) => {
    const rows = await ctx.db.wish.findMany({
      where,
      include: { claims: { where: { state: { in: ['held', 'waiting'] } } } },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
    })
    return rows.map(({ claims, ...wish }) => boardLine(ctx, wishRow(wish), claims, members))
  }
  const ours = await find({ ...notOwn, state: 'held', claims: { some: mine } })
  return {
    ours: ours.sort((a, b) => (a.holder?.until ?? '').localeCompare(b.holder?.until ?? '')),
    open: await find({ ...here, state: 'open' }),
    others: await find({ ...here, state: 'held', claims: { none: mine } }),
    openInAll: await ctx.db.wish.count({ where: { ...here, state: 'open' } }),
  }
}

function boardLine(
  ctx: Ctx,
  wish: WishRow,
  claims: readonly WishClaim[],
  members: ReadonlyMap<string, string>,
): BranchWish {
  const held = claims.find(({ state }) => state === 'held')
  const { id, number, publicText, byDate, publishedAt, createdAt } = wish
  return {
    id,
    number,
    publicText,
    categoryText: ctx.t(`wishes:category.${wish.category}`),
    urgency: wish.urgency as BranchWish['urgency'],
    byDate: byDate && fromDateColumn(byDate),
    days: daysSince(publishedAt ?? createdAt, ctx.clock.now()),
    waiting: claims.filter(({ state }) => state === 'waiting').length,
    holder: held?.leaseUntil
      ? { name: members.get(held.volunteerId) ?? null, until: held.leaseUntil.toISOString() }
      : null,
  }
}
