/** China has no summer time. */
const OFFSET_MS = 8 * 3_600_000

/** An instant in milliseconds as a field of date and time has it, in China: `2026-11-20T18:00`. */
export function chinaLocal(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 16)
}

/** The instant of such a field; null when it is not filled in. */
export function toInstant(local: string): string | null {
  const ms = Date.parse(`${local}:00+08:00`)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
