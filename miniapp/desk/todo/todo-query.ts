import type { LocationQuery } from 'vue-router'
import type { Stage } from '../../../server/applications/contract.ts'
import { pageOf } from '../page-of.ts'

/** Stages in the order of the way; those that staff can see. */
export const DESK_STAGES: readonly Stage[] = [
  'checking',
  'review',
  'notice',
  'confirm',
  'sent_back',
  'approved',
  'refused',
  'withdrawn',
]

/** What of the to-dos is shown; it stands in the address, so that a reload or a link shows the same. */
export interface TodoFilter {
  stage: Stage | null
  mine: boolean
  page: number
}

/** Reads the filter from an address; what makes no sense is left out. */
export function filterOf(query: LocationQuery): TodoFilter {
  return {
    stage: DESK_STAGES.find((stage) => stage === query.stage) ?? null,
    mine: query.mine === 'true',
    page: pageOf(query),
  }
}

/** The filter as the query of an address, of the page and of the API alike. */
export function queryOf({ stage, mine, page }: TodoFilter): Record<string, string> {
  return {
    ...(stage && { stage }),
    ...(mine && { mine: 'true' }),
    ...(page > 1 && { page: String(page) }),
  }
}
