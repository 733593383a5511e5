import type { Lang } from './i18n.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A day, `YYYY-MM-DD`, as people say it in that language; anything else stays as it is. */
export function sayDate<T>(value: T, lang: Lang): T | string {
  if (typeof value !== 'string' || !DATE.test(value)) return value
  const options = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(lang, options).format(new Date(`${value}T00:00:00Z`))
}
