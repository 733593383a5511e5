import { fromDateColumn } from '../../platform/clock.ts'
import { expiresAt, leaseUntil } from './times.ts'

type Held = { state: string; leaseUntil: Date | null; prolongedAt: Date | null }

/**
 * Until when a holder has it who asks for more time: once, and not beyond the day by which it is wished. Null: they
 * asked before, or that day comes first.
 */
export function prolongedUntil(claim: Held, byDate: Date | null, days: number): Date | null {
  if (claim.state !== 'held' || !claim.leaseUntil || claim.prolongedAt) return null
  const wanted = leaseUntil(claim.leaseUntil, days).getTime()
  const last = byDate ? expiresAt(fromDateColumn(byDate)).getTime() : wanted
  const until = new Date(Math.min(wanted, last))
  return until > claim.leaseUntil ? until : null
}
