import { notify } from '../notifications/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { claimantsOf } from '../volunteers/service.ts'
import { nearestDesk } from './desk/nearest.ts'
import type { ClaimRow, WishRow } from './file.ts'
import { levelsFor } from './rules.ts'

/** The public words and the number: what may stand in a message. */
const said = ({ number, publicText }: WishRow) => ({ number, wish: publicText })

/** Tells whose wish it is. `key` keeps what is told again apart. */
export async function tellOwner(
  ctx: Ctx,
  wish: WishRow,
  what: string,
  key: string,
  more: Record<string, string> = {},
): Promise<void> {
  await notify(ctx, {
    dedupeKey: `wish.${what}:${wish.id}:${key}`,
    kind: `wish.${what}`,
    personId: wish.personId,
    params: { ...said(wish), ...more },
    link: `/wishes/${wish.id}`,
    // Whether to show it is answered with a tap.
    ...(what.startsWith('asks') ? { asks: 'wish.mine' } : {}),
  })
}

/** Tells a volunteer about their claim; nothing of whose wish it is stands in it. */
export async function tellVolunteer(
  ctx: Ctx,
  wish: WishRow,
  claim: Pick<ClaimRow, 'id' | 'volunteerId' | 'leaseUntil'>,
  what: string,
  key = '0',
): Promise<void> {
  const claimant = (await claimantsOf(ctx, [claim.volunteerId])).get(claim.volunteerId)
  if (!claimant) return
  await notify(ctx, {
    dedupeKey: `wish.volunteer.${what}:${claim.id}:${key}`,
    kind: `wish.volunteer.${what}`,
    personId: claimant.personId,
    params: { ...said(wish), date: chinaDate(claim.leaseUntil ?? ctx.clock.now()) },
    link: `/volunteer/wishes/${wish.id}`,
  })
}

/** Tells the desk where a wish lies, or the next one up where somebody sits. */
export async function tellDesk(ctx: Ctx, wish: WishRow, what: string, key: string): Promise<void> {
  const levels = levelsFor(wish.regionCode)
  const up = levels.slice(levels.indexOf(wish.reviewLevel))
  const { staff } = await nearestDesk(ctx, wish.regionCode, up)
  for (const staffId of staff)
    await notify(ctx, {
      dedupeKey: `wish.desk.${what}:${wish.id}:${key}:${staffId}`,
      kind: `wish.desk.${what}`,
      staffId,
      params: { number: wish.number, date: chinaDate(wish.reviewDueAt ?? ctx.clock.now()) },
      link: `/desk/wishes/${wish.id}`,
    })
}
