import { chinaTime } from '../../../platform/clock.ts'

/** An instant as staff read it in a notice: `2026-11-20 10:30`. */
export function sayTime(instant: Date): string {
  const at = chinaTime(instant)
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
