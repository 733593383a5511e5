import { Temporal } from 'temporal-polyfill'

const inChina = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Shanghai')

/** The day of an instant in China, `YYYY-MM-DD`. */
export const chinaDay = (iso: string): string => inChina(iso).toPlainDate().toString()

export const isMorning = (iso: string): boolean => inChina(iso).hour < 12
