import type { NotificationParams } from '../../../../../server/notifications/notify.ts'
import { addWorkingDays, subtractWorkingDays } from '../../../../../server/platform/calendar.ts'
import { chinaDate, chinaInstant } from '../../../../../server/platform/clock.ts'
import type { Town } from '../town.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const NEVER = Number.POSITIVE_INFINITY

/**
 * Something that must be told: of which wish, order or pairing, to whom, at which moment. Not `sure`: something else
 * happened in that very moment, and either may have come first.
 */
export type Due = { kind: string; about: string; to: string; at: number; sure: boolean }

/** The moments at which anybody worked: what was due before is done at the first one that is not earlier. */
export function doneAt(moments: readonly number[], due: number): number {
  return moments.find((moment) => moment >= due) ?? NEVER
}

/** Whether something that stands until `end` still does at a moment: null is "both may be". */
export function stands(end: number, at: number): boolean | null {
  if (at === end) return null
  return at < end
}

/** Told at the moment `due` is done, if it stands until `end`; nothing when that is beyond the year. */
export function tell(
  moments: readonly number[],
  due: number,
  end: number,
  what: Omit<Due, 'at' | 'sure'>,
): Due[] {
  const at = doneAt(moments, due)
  const still = stands(end, at)
  return at === NEVER || still === false ? [] : [{ ...what, at, sure: still === true }]
}

const dayOf = (at: number) => chinaDate(new Date(at))
export const clock = (day: string, time: string) => chinaInstant(day, time).getTime()
/** A wall time so many working days after, or (less than none) before, the day of a moment. */
export function workdayAt(at: number, days: number, time: string): number {
  const move = days < 0 ? subtractWorkingDays : addWorkingDays
  return clock(move(dayOf(at), Math.abs(days)).date, time)
}
export const sameDayAt = (at: number, time: string) => clock(dayOf(at), time)

/** What was told, of these kinds alone, as it stands in everybody's inbox. */
export async function toldOf({ house }: Town, kinds: ReadonlySet<string>) {
  const rows = await house.ctx.db.notification.findMany({ where: { kind: { in: [...kinds] } } })
  return rows.map(({ kind, link, personId, staffId, createdAt, paramsEnc }) => ({
    kind,
    about: link?.split('/').at(-1) ?? '',
    to: personId ?? staffId ?? '',
    at: createdAt.getTime(),
    params: house.ctx.cipher.decryptJson<NotificationParams>(paramsEnc),
  }))
}

/** What was told too little or too often; empty is as it should be. Of kinds that nothing here expects nothing is said. */
export function compare(
  dues: readonly Due[],
  told: readonly { kind: string; about: string; to: string; at: number }[],
): string[] {
  const counts = new Map<string, { least: number; most: number; were: number }>()
  const at = (one: Omit<Due, 'sure'>) => {
    const key = [one.kind, one.about, one.to, new Date(one.at).toISOString()].join(' ')
    const count = counts.get(key) ?? { least: 0, most: 0, were: 0 }
    counts.set(key, count)
    return count
  }
  for (const due of dues) {
    const count = at(due)
    count.most += 1
    if (due.sure) count.least += 1
  }
  for (const one of told) at(one).were += 1
  return [...counts].flatMap(([key, { least, most, were }]) => {
    if (were < least) return `lost: ${key} (${were} of ${least})`
    return were > most ? `too often: ${key} (${were}, not ${most})` : []
  })
}
