import { addWorkingDays, isWorkingDay } from '../../../../../server/platform/calendar.ts'
import { chinaDate } from '../../../../../server/platform/clock.ts'
import { RHYTHM_DAYS, type Town } from '../town.ts'
import { clock, DAY_MS, type Due, NEVER, tell, workdayAt } from './due.ts'

const OFFICE_AFTER_DAYS = 5

/** The day by which they should be in touch: so many days later, or the working day after that. */
function dueDay(from: number): string {
  const day = chinaDate(new Date(from + RHYTHM_DAYS * DAY_MS))
  return isWorkingDay(day) ? day : addWorkingDays(day, 1).date
}

/** Who must be reminded to be in touch, from every beginning, contact and end that PostgreSQL wrote down. */
export async function pairingDues({ house, staff }: Town, moments: readonly number[]): Promise<Due[]> {
  const rows = await house.ctx.db.pairing.findMany({
    include: { contacts: { orderBy: { createdAt: 'asc' } }, volunteer: true },
  })
  return rows.flatMap(({ id, startedAt, endedAt, contacts, volunteer }) => {
    if (!startedAt) return []
    const end = endedAt?.getTime() ?? NEVER
    const plans = [startedAt.getTime(), ...contacts.map(({ createdAt }) => createdAt.getTime())]
    // Two contacts of one moment plan one and the same day.
    const times = [...new Set(plans)]
    return times.flatMap((from, one) => {
      const until = Math.min(times[one + 1] ?? NEVER, end)
      const day = dueDay(from)
      const on = clock(day, '09:00')
      const soon = [workdayAt(on, -1, '09:00'), on].find((at) => at > from)
      const to = volunteer.personId
      const word = (kind: string, who: string, at: number) =>
        tell(moments, at, until, { kind: `pairing.${kind}`, about: id, to: who })
      return [
        ...(soon === undefined ? [] : word('volunteer.soon', to, soon)),
        ...word('volunteer.late', to, workdayAt(on, 1, '09:00')),
        ...word('office.late', staff.village, workdayAt(on, OFFICE_AFTER_DAYS, '09:00')),
      ]
    })
  })
}
