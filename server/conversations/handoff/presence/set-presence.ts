import { staffPeople } from '../../../identity/service.ts'
import { notify } from '../../../notifications/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import type { HandoffSkill, Presence, PresenceState } from '../../contract.ts'
import { deskStaff } from '../queue/find.ts'
import { waitingFor } from '../queue/waiting.ts'
import { isIdle } from '../rules/presence.ts'
import { HANDOFF_TIMES, idleOffMs } from '../rules/settings.ts'
import { beat, comeOnDuty } from './come-on-duty.ts'
import { goOff } from './go-off.ts'

/**
 * On duty, away for a while, or off. Who comes on duty is told at once who waits for them.
 * @param idleSeconds since when the page that says so was not touched: one that is only open is nobody's duty
 */
export async function setPresence(ctx: Ctx, state: PresenceState, idleSeconds = 0): Promise<Presence> {
  const { staffId } = deskStaff(ctx)
  const now = ctx.clock.now()
  const activeAt = new Date(now.getTime() - idleSeconds * 1000)
  if (state === 'on' && isIdle(activeAt, now)) {
    // They may be working at another page; this one brings nobody back.
    await beat(ctx)
    return readPresence(ctx)
  }
  await inTransaction(ctx, async (ctx) => {
    if (state === 'off') return goOff(ctx, staffId, 'said')
    if (state === 'away') return goAway(ctx, staffId)
    if (!(await comeOnDuty(ctx, staffId, activeAt))) return
    await audit(ctx, { action: 'presence.on', subjectKind: 'staff', subjectId: staffId })
    await tellWhoWaits(ctx, staffId)
  })
  return readPresence(ctx)
}

export async function readPresence(ctx: Ctx): Promise<Presence> {
  const { staffId } = deskStaff(ctx)
  const row = await ctx.db.staffPresence.findUnique({ where: { staffId } })
  const [me] = await staffPeople(ctx, [staffId])
  const waiting = await waitingFor(ctx)
  return {
    state: (row?.state ?? 'off') as PresenceState,
    since: row?.since.toISOString() ?? null,
    beatSeconds: HANDOFF_TIMES.beatSeconds,
    idleSeconds: row?.state === 'on' ? secondsSince(ctx, row.activeAt) : 0,
    askAfterSeconds: HANDOFF_TIMES.askWhenIdle * 60,
    offAfterSeconds: idleOffMs / 1000,
    skills: (me?.skills ?? []) as HandoffSkill[],
    waiting: waiting.length,
    nextId: waiting[0]?.id ?? null,
  }
}

const secondsSince = (ctx: Ctx, at: Date): number =>
  Math.max(0, Math.floor((ctx.clock.now().getTime() - at.getTime()) / 1000))

async function goAway(ctx: Ctx, staffId: string): Promise<void> {
  const now = ctx.clock.now()
  await ctx.db.staffPresence.upsert({
    where: { staffId },
    create: { staffId, state: 'away', since: now, beatAt: now, activeAt: now },
    update: { state: 'away', since: now },
  })
  await audit(ctx, { action: 'presence.away', subjectKind: 'staff', subjectId: staffId })
}

async function tellWhoWaits(ctx: Ctx, staffId: string): Promise<void> {
  const waiting = await waitingFor(ctx)
  const [first] = waiting
  if (!first) return
  await notify(ctx, {
    dedupeKey: `handoff:line:${staffId}:${ctx.clock.now().getTime()}`,
    kind: 'handoff.line',
    staffId,
    params: { count: waiting.length },
    link: `/desk/chats/${first.id}`,
    urgent: first.urgency === 'urgent',
  })
}
