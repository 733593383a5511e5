import { currentLang } from '../shell/words.ts'
import { clock } from './format.ts'

/** A time of a visit: the day with its weekday, and from when to when. */
export function slotTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const options = { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai' } as const
  const on = new Intl.DateTimeFormat(currentLang(), options).format(new Date(startsAt))
  return `${on} ${clock(startsAt)}–${clock(endsAt)}`
}
