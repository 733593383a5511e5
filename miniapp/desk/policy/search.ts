import type { PolicyEntry } from './kinds.ts'

/** Which values are shown. */
export const SHOWN = ['all', 'unset', 'stale', 'open'] as const
export type Shown = (typeof SHOWN)[number]

const FITS: Record<Shown, (entry: PolicyEntry) => boolean> = {
  all: () => true,
  unset: ({ inForce }) => inForce === null,
  stale: ({ inForce }) => inForce?.stale === true,
  open: ({ open }) => open.length > 0,
}

/** All words of an entry that somebody may look for. */
function wordsOf(entry: PolicyEntry): string {
  const { name, groupName, help, key, inForce } = entry
  const held = inForce ? [inForce.text, inForce.source.title, inForce.source.clause] : []
  return [name, groupName, help, key, ...held].join(' ').normalize('NFKC').toLowerCase()
}

/** Entries that hold every word typed; what is typed may be Chinese, a number or a key. */
export function search(entries: readonly PolicyEntry[], typed: string, shown: Shown): PolicyEntry[] {
  const asked = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (!FITS[shown](entry)) return false
    const words = wordsOf(entry)
    return asked.every((one) => words.includes(one))
  })
}

/** Entries of one heading. */
export interface Group {
  id: string
  name: string
  entries: PolicyEntry[]
  unset: number
}

/** Under their headings, in the order in which the sheet names them. */
export function grouped(entries: readonly PolicyEntry[]): Group[] {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    const group = groups.get(entry.group) ?? { id: entry.group, name: entry.groupName, entries: [], unset: 0 }
    group.entries.push(entry)
    if (entry.inForce === null) group.unset += 1
    groups.set(entry.group, group)
  }
  return [...groups.values()]
}
