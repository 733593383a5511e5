import { entryPlaces, readEntry } from '../../server/guide/read-entries.ts'

/** Entries of the policy guide are announced so many days before somebody has to look at them again. */
const AHEAD_DAYS = 30
const DAY_MS = 86_400_000

/** "procedure-move, by 2027-05-22": what is due or nearly so on a day; nothing is wrong with it yet. */
export function guideDue(
  today: string,
  entries: readonly { id: string; reviewBy: string }[] = entryPlaces('zh-CN').map(
    (place) => readEntry(place).entry,
  ),
): string[] {
  const until = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10)
  return entries
    .filter(({ reviewBy }) => reviewBy <= until)
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy))
    .map(({ id, reviewBy }) => `${id}, by ${reviewBy}`)
}
