import type { GuideEntry } from './entry.ts'
import { fillEntry } from './fill.ts'
import { readEntries } from './read-entries.ts'
import { makeSearch, type Search } from './search.ts'

/** The policy guide as it is asked: pure once it is loaded. */
export type Guide = {
  readonly entries: readonly GuideEntry[]
  readonly entry: (id: string) => GuideEntry | undefined
  readonly search: Search
  readonly fill: typeof fillEntry
}

export function makeGuide(entries: readonly GuideEntry[]): Guide {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return { entries, entry: (id) => byId.get(id), search: makeSearch(entries), fill: fillEntry }
}

let read: Guide | undefined

/** The guide of this process, read from `locales/<language>/guide` once. */
export function policyGuide(): Guide {
  read ??= makeGuide(readEntries())
  return read
}
