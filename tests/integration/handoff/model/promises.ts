import { expect } from 'vitest'
import { HANDOFF_TIMES } from '../../../../server/conversations/handoff/rules/settings.ts'
import { after } from '../../../../server/conversations/handoff/rules/times.ts'
import type { Handoff } from '../../../../server/generated/prisma/client.ts'
import { isWorkingDay } from '../../../../server/platform/calendar.ts'
import type { ResidentName } from './people.ts'
import type { TalkRecord } from './record.ts'
import type { World } from './world.ts'

type Checked = { world: World; resident: ResidentName; talk: TalkRecord; row: Handoff }

/** Nobody is silent past a promise without somebody else being called; whatever must still happen is planned. */
export async function checkPromises(world: World, resident: ResidentName, talk: TalkRecord): Promise<void> {
  const row = talk.handoffs.find(({ closedAt }) => closedAt === null)
  if (!row || (await hasWork(world))) return
  await (row.state === 'waiting' ? waiting : owned)({ world, resident, talk, row })
}

/** Something is due and not done: what it brings about cannot be there yet. */
async function hasWork({ ctx, clock }: World): Promise<boolean> {
  const due = { dueAt: { lte: clock.now() }, state: { in: ['waiting', 'queued'] } }
  const events = await ctx.db.outboxEvent.count({ where: { handledAt: null } })
  return events + (await ctx.db.scheduledTask.count({ where: due })) > 0
}

async function waiting({ world, row, talk }: Checked): Promise<void> {
  const { ctx, clock } = world
  const { id, round, step, level } = row
  const { promisedAt } = row
  if (!promisedAt) throw new Error('somebody waits without a promise')
  const climbs = talk.events.filter(
    ({ handoffId, key }) => handoffId === id && key.startsWith(`escalated:${round}:`),
  )
  expect(climbs.length, 'steps of the ladder').toBe(step)
  if (promisedAt <= clock.now()) {
    // Danger calls everybody anew, too; the promise that was missed before it stands.
    const calls = talk.events.filter(
      ({ handoffId, kind, at }) =>
        handoffId === id && (kind === 'escalated' || kind === 'raised') && at >= promisedAt,
    )
    expect(calls.length, 'a missed promise calls the next desk').toBeGreaterThan(0)
    expect(
      talk.lines.some(({ marker }) => marker === 'handoff.escalated'),
      'and the resident is told',
    ).toBe(true)
  }
  const called = await ctx.db.notification.findMany({
    where: {
      link: `/desk/chats/${id}`,
      kind: { in: ['handoff.asked', 'handoff.escalated', 'handoff.urgent'] },
    },
  })
  // Before its promise is missed, one whose place is not known calls no desk: it would be every county's.
  if (row.regionCode !== '' || step > 0 || row.urgency === 'urgent')
    expect(
      called.filter(({ dedupeKey }) => dedupeKey.includes(`:${round}:${step}:`)).length,
      `somebody is called in round ${round}, step ${step}`,
    ).toBeGreaterThan(0)
  const missed = promisedAt <= clock.now()
  const ended = missed && (row.urgency === 'normal' ? level === 'on_call' : step >= HANDOFF_TIMES.mostCalls)
  if (!ended) await planned(world, row, 'handoff.climb')
}

/** An owner owes the answer from the moment on at which they were asked, or danger was told. */
async function owned({ world, row, talk }: Checked): Promise<void> {
  const now = world.clock.now()
  const presence = await world.ctx.db.staffPresence.findUnique({ where: { staffId: row.staffId ?? '' } })
  expect(presence?.state, 'an owner is at the desk').toMatch(/^(on|away)$/)
  if (presence?.state === 'on')
    expect(now.getTime() - presence.beatAt.getTime(), 'an owner who is gone').toBeLessThan(180_000)
  const asked = firstUnanswered(talk)
  if (!asked) return
  expect(row.silentSince, 'the wait for the owner').not.toBeNull()
  await planned(world, row, 'handoff.silence')
  const urgency = row.urgency === 'urgent' ? 'urgent' : 'normal'
  const raised = talk.events.findLast(({ handoffId, kind }) => handoffId === row.id && kind === 'raised')?.at
  const since = raised && raised > asked ? raised : asked
  const remind = after(since, HANDOFF_TIMES.replyWithin[urgency], urgency, isWorkingDay)
  const reminded = talk.events.find(({ kind, at }) => kind === 'reminded' && at >= since)?.at
  if (remind <= now) expect(reminded, 'an owner who says nothing is reminded').toBeDefined()
  if (!reminded) return
  // Counted from the reminder: with Redis down it may have come late.
  const back = after(reminded, HANDOFF_TIMES.returnAfter[urgency], urgency, isWorkingDay)
  expect(back > now, 'an owner who still says nothing owns it no longer').toBe(true)
}

/** When the owner was first waited for since they last said something; null: they have spoken last. */
function firstUnanswered({ lines }: TalkRecord): Date | null {
  const since = lines.findLastIndex(
    ({ author, marker }) =>
      author === 'person' || marker === 'handoff.taken' || marker === 'handoff.passed_on',
  )
  const last = lines[since]
  if (!last) throw new Error('owned, and no line says so')
  if (last.author !== 'person') return last.at
  return lines.slice(since).find(({ author }) => author === 'resident')?.at ?? null
}

async function planned({ ctx }: World, { id }: Handoff, kind: string): Promise<void> {
  const open = await ctx.db.scheduledTask.count({
    where: { subjectId: id, kind, state: { in: ['waiting', 'queued'] } },
  })
  expect(open, `${kind} is planned`).toBeGreaterThan(0)
}
