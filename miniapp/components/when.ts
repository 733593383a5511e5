import { houseNow } from '../shell/session.ts'
import { t } from '../shell/words.ts'
import { clock, moment, today } from './format.ts'

const DAY_MS = 86_400_000

/**
 * An instant near to now: today's, yesterday's and tomorrow's by name, others by their date. Not for what is
 * printed or read again another day.
 */
export function when(iso: string, now = houseNow()): string {
  const at = today(new Date(iso))
  const near = { today: 0, tomorrow: 1, yesterday: -1 }
  for (const [name, days] of Object.entries(near))
    if (today(new Date(now + days * DAY_MS)) === at) return t(`shell:when.${name}`, { time: clock(iso) })
  return moment(iso)
}
