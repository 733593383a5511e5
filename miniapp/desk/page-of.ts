import type { LocationQuery } from 'vue-router'

/** The page of a list that an address asks for; the first one where that makes no sense. */
export function pageOf(query: LocationQuery): number {
  const page = Number(query.page)
  return Number.isInteger(page) && page > 0 ? page : 1
}
