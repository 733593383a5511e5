import { Temporal } from 'temporal-polyfill'
import * as words from './data/day-vocabulary.ts'

/** Whether a bare "8号" is one that was or one that comes. */
export type Toward = 'past' | 'future'

/** A small number in digits or characters: "十二", "廿三", "8". */
function numberOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said)
  const tens = said.startsWith(words.TWENTY) ? 20 : 0
  const [head = '', tail] = said.replace(words.TWENTY, '').split(words.TEN)
  const digit = (one: string) => words.DIGITS[one] ?? 0
  if (tail === undefined) return tens + digit(head)
  return (head === '' ? 10 : digit(head) * 10) + digit(tail)
}

const found = (list: readonly [RegExp, number][], text: string): number | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null

type Reader = (text: string, today: Temporal.PlainDate, toward: Toward) => string | null

const lunar: Reader = (text) => words.LUNAR.exec(text)?.[0] ?? null

/** The nearest such day, in the direction that is meant. */
function nearest(
  month: number,
  day: number,
  year: number | null,
  today: Temporal.PlainDate,
  toward: Toward,
): string | null {
  try {
    const at = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' })
    if (year !== null) return at.toString()
    const order = Temporal.PlainDate.compare(at, today)
    const past = toward === 'past' && order > 0
    const years = past ? -1 : toward === 'future' && order < 0 ? 1 : 0
    return at.add({ years }).toString()
  } catch {
    return null
  }
}

const fullDate: Reader = (text, today, toward) => {
  const [, year, month, day] = words.ISO_DATE.exec(text) ?? words.FULL_DATE.exec(text) ?? []
  if (!month || !day) return null
  const near = found(words.YEARS_FROM_NOW, text)
  const named = year ? Number(year) : near === null ? null : today.year + near
  return nearest(numberOf(month), numberOf(day), named, today, toward)
}

const monthSaid: Reader = (text, today, toward) => {
  const offset = found(words.MONTHS_FROM_NOW, text)
  const day = words.DAY_OF_MONTH.exec(text)?.[1]
  if (offset !== null) {
    const month = today.with({ day: 1 }).add({ months: offset })
    return day
      ? nearest(month.month, numberOf(day), month.year, today, toward)
      : String(month.toPlainYearMonth())
  }
  const [, year, named] = words.MONTH.exec(text) ?? []
  if (named) {
    const near = found(words.YEARS_FROM_NOW, text)
    const first = nearest(
      numberOf(named),
      1,
      year ? Number(year) : near === null ? null : today.year + near,
      today,
      toward,
    )
    return first?.slice(0, 7) ?? null
  }
  return day ? dayOfMonth(numberOf(day), today, toward) : null
}

/** "8号" without a month: of this month, or of the one before or after. */
function dayOfMonth(day: number, today: Temporal.PlainDate, toward: Toward): string | null {
  const months = toward === 'past' && day > today.day ? -1 : toward === 'future' && day < today.day ? 1 : 0
  const month = today.with({ day: 1 }).add({ months })
  return nearest(month.month, day, month.year, today, toward)
}

const fromToday: Reader = (text, today) => {
  const days = found(words.DAYS_FROM_TODAY, text)
  return days === null ? null : today.add({ days }).toString()
}

const apart: Reader = (text, today, toward) => {
  const [, through, count, unit, side] = words.APART.exec(text) ?? []
  if (!count || !unit || (!through && !side)) return null
  const after = through !== undefined || (side !== undefined && words.IS_AFTER.test(side))
  const way = after ? 1 : words.IS_BEFORE.test(side ?? '') ? -1 : toward === 'past' ? -1 : 1
  const days = found(words.UNIT_DAYS, unit)
  if (count === words.HALF)
    return days === null && words.IS_MONTH.test(unit) ? today.add({ days: 15 * way }).toString() : null
  if (days !== null) return today.add({ days: days * numberOf(count) * way }).toString()
  const months = (words.IS_MONTH.test(unit) ? 1 : 12) * numberOf(count) * way
  const then = today.add({ months })
  return words.IS_MONTH.test(unit) ? String(then.toPlainYearMonth()) : String(then.year)
}

const weekday: Reader = (text, today, toward) => {
  const [, week, said] = words.WEEKDAY.exec(text) ?? []
  if (!said) return null
  const day = (said === words.SUNDAY ? 6 : words.WEEKDAYS.indexOf(said)) + 1
  const weeks = week === undefined ? 0 : (words.WEEKS[week] ?? 0)
  const at = today.add({ days: day - today.dayOfWeek + weeks * 7 })
  if (week !== undefined) return at.toString()
  const order = Temporal.PlainDate.compare(at, today)
  const shift = toward === 'past' && order > 0 ? -7 : toward === 'future' && order < 0 ? 7 : 0
  return at.add({ days: shift }).toString()
}

const rough: Reader = (text) => words.ROUGH.exec(text)?.[0] ?? null

const year: Reader = (text, today) => {
  const near = found(words.YEARS_FROM_NOW, text)
  return near === null ? (words.YEAR.exec(text)?.[1] ?? null) : String(today.year + near)
}

const READERS: readonly Reader[] = [lunar, weekday, fullDate, fromToday, apart, monthSaid, rough, year]

/**
 * The time that words name: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no day was said, or the words for it
 * ("上礼拜", "过年那几天") where they are rougher. Null: none.
 */
export function readDay(text: string, today: string, toward: Toward): string | null {
  const said = text.normalize('NFKC').slice(0, 400)
  const from = Temporal.PlainDate.from(today)
  for (const read of READERS) {
    const day = read(said, from, toward)
    if (day !== null) return day
  }
  return null
}
