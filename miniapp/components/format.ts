import { currentLang } from '../shell/words.ts'

const ZONE = 'Asia/Shanghai'

/** Fen as yuan: 123450 → 1,234.50; whole yuan without decimals. */
export function yuan(fen: number): string {
  const decimals = fen % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat(currentLang(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(fen / 100)
}

/** A day, `YYYY-MM-DD`, as people say it. */
export function day(date: string): string {
  const options = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(currentLang(), options).format(new Date(`${date}T00:00:00Z`))
}

/** A month, `YYYY-MM`, as people say it. */
export function monthText(month: string): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(currentLang(), options).format(new Date(`${month}-01T00:00:00Z`))
}

/** An instant with the time of day in China. */
export function moment(iso: string): string {
  const options = {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const
  return new Intl.DateTimeFormat(currentLang(), { ...options, timeZone: ZONE }).format(new Date(iso))
}

/** The time of day in China, `09:05`. */
export function clock(iso: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE } as const
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(iso))
}

/** Today in China, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now)
}
