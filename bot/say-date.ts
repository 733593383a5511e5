import { Temporal } from 'temporal-polyfill'
import type { Words } from './model.ts'
import { say } from './moves.ts'

const ZONE = 'Asia/Shanghai'
const zoned = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(ZONE)

const halfOf = ({ hour }: Temporal.ZonedDateTime): 'am' | 'pm' => (hour < 12 ? 'am' : 'pm')

const clockOf = ({ hour, minute }: Temporal.ZonedDateTime): string =>
  `${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`

/** A moment as one says it in China: "今天下午 3:30", "11月23日（周一）上午 9:00". */
export function sayMoment(iso: string, now: string): Words {
  const at = zoned(iso)
  const days = zoned(now).toPlainDate().until(at.toPlainDate()).days
  const near = days === 0 ? 'today' : days === 1 ? 'tomorrow' : null
  const day = near ? say(`time.${near}`) : sayDay(at.toPlainDate().toString())
  return say(`time.${halfOf(at)}`, { day, clock: clockOf(at) })
}

/** The same for what is read another day: "11月23日（周一）上午 9:00". */
export function sayTime(iso: string): Words {
  const at = zoned(iso)
  const day = sayDay(at.toPlainDate().toString())
  return say(`time.at_${halfOf(at)}`, { day, clock: clockOf(at) })
}

/** A date (`YYYY-MM-DD`) as one says it. */
export function sayDay(date: string): Words {
  const { month, day, dayOfWeek } = Temporal.PlainDate.from(date)
  return say('time.day', {
    month,
    monthName: say(`time.month.${month}`),
    day,
    weekday: say(`time.weekday.${dayOfWeek}`),
  })
}
