import { t } from '../shell/words.ts'

const HOUR = 60

/** Minutes as people say them: hours and what is left over. */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / HOUR)
  const rest = minutes % HOUR
  if (hours === 0) return t('pages-volunteer:minutes', { minutes: rest })
  if (rest === 0) return t('pages-volunteer:wholeHours', { hours })
  return t('pages-volunteer:hours', { hours, minutes: rest })
}
