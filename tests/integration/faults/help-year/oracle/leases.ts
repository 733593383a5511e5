import type { WishClaim } from '../../../../../server/generated/prisma/client.ts'
import { WISH_SETTINGS } from '../town.ts'
import { DAY_MS, type Due, doneAt, NEVER, sameDayAt, stands, tell } from './due.ts'
import type { WishLife } from './wishes.ts'

/** A lease as it was from a moment on: prolonged, or given more days after a report, it is another one. */
type Lease = { from: number; until: number }
const DAYS_AFTER_WAIT = 2

function leasesOf(life: WishLife, claim: WishClaim, held: number, ended: number): Lease[] {
  const leases = [{ from: held, until: held + WISH_SETTINGS.leaseDays * DAY_MS }]
  for (const { kind, at, claimId } of life.events) {
    const from = at.getTime()
    const { until } = leases.at(-1) ?? { until: 0 }
    if (kind === 'prolong' && claimId === claim.id)
      leases.push({ from, until: until + WISH_SETTINGS.prolongDays * DAY_MS })
    if (kind === 'dismiss' && from > held && from < ended)
      leases.push({ from, until: Math.max(until, from + DAYS_AFTER_WAIT * DAY_MS) })
  }
  return leases
}

/** When somebody looked into a report: no time runs. */
const looked = (life: WishLife) => life.stays.filter(({ state }) => state === 'wrong')

/** What the holders of one wish must be told, and what is wrong with how their leases ended. */
export function judgeLeases(life: WishLife, moments: readonly number[], people: ReadonlyMap<string, string>) {
  const dues: Due[] = []
  const faults: string[] = []
  for (const claim of life.claims) {
    const held = claim.heldAt?.getTime()
    if (held === undefined) continue
    const ended = claim.endedAt?.getTime() ?? NEVER
    const leases = leasesOf(life, claim, held, ended)
    const to = people.get(claim.volunteerId) ?? ''
    dues.push(...remindersOf(life, leases, ended, moments, to), ...endingOf(claim, to))
    faults.push(...endOf(life, claim, leases, moments))
  }
  return { dues, faults }
}

function remindersOf(
  life: WishLife,
  leases: readonly Lease[],
  ended: number,
  moments: readonly number[],
  to: string,
): Due[] {
  const byKey = new Map<string, Due>()
  for (const { from, until } of leases) {
    const last = leases.findLastIndex((one) => one.until === until)
    const end = Math.min(leases[last + 1]?.from ?? NEVER, ended)
    for (const day of [(from + until) / 2, until - DAY_MS]) {
      const due = sameDayAt(day, '09:00')
      if (due <= from || due >= until) continue
      for (const one of tell(moments, due, end, { kind: 'wish.volunteer.remind', about: life.id, to })) {
        const wrong = looked(life).find((stay) => stay.from <= one.at && one.at <= stay.to)
        const edge = wrong && (wrong.from === one.at || wrong.to === one.at)
        if (!wrong || edge) byKey.set(`${until} ${due}`, { ...one, sure: one.sure && !wrong })
      }
    }
  }
  return [...byKey.values()]
}

/** Whoever loses a wish by time is told so, once. */
const endingOf = ({ state, endReason, endedAt, wishId }: WishClaim, to: string): Due[] =>
  state === 'expired' && endReason === 'time' && endedAt
    ? [{ kind: 'wish.volunteer.lapsed', about: wishId, to, at: endedAt.getTime(), sure: true }]
    : []

/** Whether a claim ended by time just when it had to, and once. */
function endOf(
  life: WishLife,
  claim: WishClaim,
  leases: readonly Lease[],
  moments: readonly number[],
): string[] {
  const until = leases.at(-1)?.until ?? 0
  const due = doneAt(moments, until)
  const ended = claim.endedAt?.getTime() ?? NEVER
  const lapses = life.events.filter(({ kind, claimId }) => kind === 'lapse' && claimId === claim.id)
  const ranOut = claim.state === 'expired'
  const name = `claim ${claim.id} of wish ${life.id}`
  const faults = lapses.length === (ranOut ? 1 : 0) ? [] : [`${name} lapsed ${lapses.length} times`]
  if (ranOut && claim.endReason === 'time' && ended !== due)
    faults.push(`${name} ran out at ${new Date(ended).toISOString()}, not ${new Date(due).toISOString()}`)
  const inLook = looked(life).some((stay) => stay.from <= due && due <= stay.to)
  if (due !== NEVER && stands(ended, due) === true && !inLook) faults.push(`${name} is held past its time`)
  return faults
}
