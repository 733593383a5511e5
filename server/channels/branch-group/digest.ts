import type { BranchGroup } from '../../generated/prisma/client.ts'
import { earliestDelivery } from '../../notifications/service.ts'
import { chinaDate, chinaInstant, chinaTime, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { branchPersons, branchPlace } from '../../volunteers/service.ts'
import { freshWishes } from '../../wishes/service.ts'
import { sayToGroup } from './say.ts'

/** When the digest of the day comes, in China. A setting of ours. */
const MORNING = '09:00'
/** More lines nobody reads in a group. */
const MOST = 10
const DAY_MS = 24 * 60 * 60_000
/** How far back "心愿" looks. */
const LOOKS_BACK_DAYS = 90

export const DIGEST = 'branch.digest'

/** Plans the next digest of a group, once a day however often it is asked. */
export async function planDigest(ctx: Ctx, groupId: string): Promise<void> {
  const now = ctx.clock.now()
  const today = chinaInstant(chinaDate(now), MORNING)
  const tomorrow = chinaTime(now).toPlainDate().add({ days: 1 }).toString()
  const dueAt = today > now ? today : chinaInstant(tomorrow, MORNING)
  await schedule(ctx, {
    key: `${DIGEST}:${groupId}:${chinaDate(dueAt)}`,
    kind: DIGEST,
    subjectId: groupId,
    dueAt,
  })
}

/**
 * Tells a group of the wishes that are new near its branch: at most once a day, whoever comes twice, and not while people sleep (a
 * digest that is late by so much comes with that of the next day). Nothing new: nothing is said.
 */
export async function sendDigest(ctx: Ctx, { subjectId }: { subjectId: string }): Promise<void> {
  const group = await ctx.db.branchGroup.findUnique({ where: { id: subjectId } })
  if (!group || group.leftAt) return
  await planDigest(ctx, group.id)
  const now = ctx.clock.now()
  if (earliestDelivery(now, false) > now) return
  const today = dateColumn(chinaDate(now))
  const { count } = await ctx.db.branchGroup.updateMany({
    where: { id: group.id, leftAt: null, OR: [{ digestOn: null }, { digestOn: { lt: today } }] },
    data: { digestOn: today },
  })
  if (count === 0) return
  const list = await listOf(ctx, group.branchId, group.digestUntil ?? group.joinedAt, 'new')
  if (!list) return
  await ctx.db.branchGroup.update({ where: { id: group.id }, data: { digestUntil: list.until } })
  await sayToGroup(ctx, group, { text: list.text, key: `${DIGEST}:${group.id}:${chinaDate(now)}` })
}

/** What can be claimed near a branch, for whoever asks. */
export async function openList(ctx: Ctx, { branchId }: BranchGroup): Promise<string> {
  const since = new Date(ctx.clock.now().getTime() - LOOKS_BACK_DAYS * DAY_MS)
  return (await listOf(ctx, branchId, since, 'open'))?.text ?? ctx.t('channels:branch.list.none')
}

/** Numbers and public words, nothing else; `until`: what came later is for the next one. Null: none. */
async function listOf(
  ctx: Ctx,
  branchId: string,
  since: Date,
  which: 'new' | 'open',
): Promise<{ text: string; until: Date } | null> {
  const place = await branchPlace(ctx, branchId)
  const readers = await branchPersons(ctx, branchId)
  const wishes = place ? await freshWishes(ctx, place, { since, most: MOST + 1, readers }) : []
  const shown = wishes.slice(0, MOST)
  const last = shown.at(-1)
  if (!last) return null
  // Of several that came in one moment none is left out.
  const together = wishes[MOST]?.at.getTime() === last.at.getTime()
  const until = together ? new Date(last.at.getTime() - 1) : last.at
  const lines = shown.map(({ number, publicText }) =>
    ctx.t('channels:branch.list.line', { number, text: publicText }),
  )
  const more = wishes.length > MOST ? [ctx.t('channels:branch.list.more')] : []
  const all = [ctx.t(`channels:branch.list.${which}`), ...lines, ...more, ctx.t('channels:branch.list.how')]
  return { text: all.join('\n'), until }
}
