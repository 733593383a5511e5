import { READABLE_DAYS } from './settings.ts'

/** Which words belong to a hand-over: those shortly before somebody was asked for, up to its end. */
export function readableSpan(handoff: { askedAt: Date; closedAt: Date | null }): { gte: Date; lte?: Date } {
  const gte = new Date(handoff.askedAt.getTime() - READABLE_DAYS * 24 * 60 * 60_000)
  return handoff.closedAt ? { gte, lte: handoff.closedAt } : { gte }
}
