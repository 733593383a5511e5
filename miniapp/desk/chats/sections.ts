import type { HandoffRow } from '../../../server/conversations/contract.ts'

export type Section = 'urgent' | 'mine' | 'waiting' | 'elsewhere'

const ORDER: readonly Section[] = ['urgent', 'mine', 'waiting', 'elsewhere']

/** Danger that nobody has taken is everybody's; what waits for another desk, or is a colleague's, stands last. */
export function sectionOf({ state, urgency, mine, fits }: HandoffRow): Section {
  if (state === 'taken') return mine ? 'mine' : 'elsewhere'
  if (urgency === 'urgent') return 'urgent'
  return fits ? 'waiting' : 'elsewhere'
}

/** The list in its sections, empty ones left out; the order of the line within each. */
export function inSections(rows: readonly HandoffRow[]): { name: Section; items: HandoffRow[] }[] {
  return ORDER.map((name) => ({ name, items: rows.filter((row) => sectionOf(row) === name) })).filter(
    ({ items }) => items.length > 0,
  )
}
