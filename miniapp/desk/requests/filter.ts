import type { LocationQuery } from 'vue-router'
import type { RequestKind } from '../../../server/requests/contract.ts'
import { pageOf } from '../page-of.ts'

/** The kinds in the order of the filter. */
export const DESK_KINDS: readonly RequestKind[] = ['change', 'callback', 'appeal', 'abuse', 'service']

/** What of the requests is shown; it stands in the address, so that a reload or a link shows the same. */
export interface RequestFilter {
  kind: RequestKind | null
  done: boolean
  page: number
}

/** Reads the filter from an address; what makes no sense is left out. */
export function filterOf(query: LocationQuery): RequestFilter {
  return {
    kind: DESK_KINDS.find((kind) => kind === query.kind) ?? null,
    done: query.show === 'done',
    page: pageOf(query),
  }
}

/** The filter as the query of an address, of the page and of the API alike. */
export function queryOf({ kind, done, page }: RequestFilter): Record<string, string> {
  return {
    ...(kind && { kind }),
    ...(done && { show: 'done' }),
    ...(page > 1 && { page: String(page) }),
  }
}
