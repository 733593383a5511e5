import type { Handoff } from '../../../generated/prisma/client.ts'
import { type StaffPerson, staffOf, staffPeople, staffWithin } from '../../../identity/service.ts'
import { type NotifyInput, notify } from '../../../notifications/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffLevel, HandoffSkill } from '../../contract.ts'
import { onCallNow } from '../on-call/now.ts'
import { onDuty } from '../presence/on-duty.ts'
import { firstLevel, LADDER, levelAbove, reached } from '../rules/ladder.ts'
import { knows } from '../rules/line.ts'
import { sayTime } from './say-time.ts'

type Called = Pick<
  Handoff,
  'id' | 'regionCode' | 'urgency' | 'level' | 'skill' | 'round' | 'step' | 'promisedAt'
>

/**
 * Tells whoever is to come. A normal one goes to one desk; danger goes to every desk of the place and, by SMS at
 * once, to who is on call: to one after the other, step by step; where nobody is on call, to the county.
 * Where the place is not known no desk is told of a normal one before its promise is missed: it would be every county.
 */
export async function callDesk(ctx: Ctx, handoff: Called): Promise<void> {
  const urgent = handoff.urgency === 'urgent'
  const level = handoff.level as HandoffLevel
  if (!urgent && handoff.regionCode === '' && handoff.step === 0) return
  const desks = urgent ? LADDER.filter((desk) => reached(level, desk)) : [level]
  const called = new Set<string>()
  for (const desk of desks)
    for (const { id } of await peopleAt(ctx, desk, handoff)) {
      if (called.has(id)) continue
      called.add(id)
      await tell(ctx, handoff, id, [])
    }
  if (urgent) for (const id of await byPhone(ctx, handoff)) await tell(ctx, handoff, id, ['sms'])
}

/** The nearest desk from this one upwards that has staff; a village without staff must not cost half an hour. */
export async function staffedLevel(
  ctx: Ctx,
  handoff: Pick<Handoff, 'regionCode' | 'skill'>,
  from: HandoffLevel,
): Promise<HandoffLevel> {
  for (let level = from; level !== 'on_call'; level = levelAbove(level))
    if ((await peopleAt(ctx, level, handoff)).length > 0) return level
  return from === 'on_call' ? from : 'county'
}

/** The desks of the place that have staff, from the nearest. */
export async function staffedLevels(ctx: Ctx, handoff: Pick<Handoff, 'regionCode' | 'skill'>) {
  const levels: ('village' | 'township' | 'county')[] = []
  for (const level of ['village', 'township', 'county'] as const)
    if ((await peopleAt(ctx, level, handoff)).length > 0) levels.push(level)
  return levels
}

export const startLevel = (handoff: Pick<Handoff, 'regionCode' | 'urgency'>): HandoffLevel =>
  firstLevel(handoff.regionCode, handoff.urgency === 'urgent' ? 'urgent' : 'normal')

/** Of a desk: who is on duty and knows it well, else who is on duty, else everybody: they are told when they come. */
async function peopleAt(
  ctx: Ctx,
  level: HandoffLevel,
  handoff: Pick<Handoff, 'regionCode' | 'skill'>,
): Promise<StaffPerson[]> {
  const here = await onDuty(ctx)
  const people = await everybodyAt(ctx, level, handoff.regionCode)
  const present = people.filter(({ id }) => here.some((one) => one.id === id))
  const skilled = present.filter((person) => knows(handoff.skill as HandoffSkill, person))
  return skilled.length > 0 ? skilled : present.length > 0 ? present : people
}

/** The staff of a desk. Where the place is not known every county's desk is the desk. */
async function everybodyAt(ctx: Ctx, level: HandoffLevel, regionCode: string): Promise<StaffPerson[]> {
  if (level === 'on_call') {
    const onCall = await onCallNow(ctx, regionCode)
    if (onCall.length > 0)
      return staffPeople(
        ctx,
        onCall.map(({ staffId }) => staffId),
      )
    return everybodyAt(ctx, 'county', regionCode)
  }
  if (regionCode !== '') return staffPeople(ctx, await staffOf(ctx, level, regionCode))
  return level === 'county' ? (await staffWithin(ctx, '')).filter(({ role }) => role === 'county') : []
}

/** Whose phone rings at this step: of each county that is called the next one who is on call. */
async function byPhone(ctx: Ctx, handoff: Called): Promise<string[]> {
  const onCall = await onCallNow(ctx, handoff.regionCode)
  const counties = new Set(onCall.map(({ regionCode }) => regionCode.slice(0, 6)))
  const next = [...counties].flatMap((county) => {
    const here = onCall.filter(({ regionCode }) => regionCode.startsWith(county))
    return here[handoff.step % here.length] ?? []
  })
  if (next.length > 0) return next.map(({ staffId }) => staffId)
  return (await peopleAt(ctx, 'county', handoff)).map(({ id }) => id)
}

async function tell(
  ctx: Ctx,
  handoff: Called,
  staffId: string,
  channels: NonNullable<NotifyInput['channels']>,
): Promise<void> {
  const urgent = handoff.urgency === 'urgent'
  const kind = urgent ? 'handoff.urgent' : handoff.step > 0 ? 'handoff.escalated' : 'handoff.asked'
  const moment = `${handoff.urgency}:${handoff.round}:${handoff.step}`
  await notify(ctx, {
    dedupeKey: `handoff:${handoff.id}:${moment}:${channels.join()}:${staffId}`,
    kind,
    staffId,
    params: { time: handoff.promisedAt ? sayTime(handoff.promisedAt) : '' },
    link: `/desk/chats/${handoff.id}`,
    urgent,
    channels,
  })
}
