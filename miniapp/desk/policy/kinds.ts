import type { CandidateState, ChangeState, Effect } from '../../../server/policy/contract.ts'

export type { PolicyEntry, PolicyRowView, ProposeInput } from '../../../server/policy/contract.ts'

/** How well a source was read; words under `pages-policy:grade`. */
export const grades = ['A', 'B', 'C', 'D'] as const

export const operators = ['lt', 'lte', 'gt', 'gte'] as const

/** In the order of a change's way. */
export const changeStates: readonly ChangeState[] = [
  'draft',
  'previewed',
  'approved',
  'rejected',
  'withdrawn',
]

export const candidateStates: readonly CandidateState[] = ['to_contact', 'contacted', 'declined', 'applied']

export const effects: readonly Effect[] = ['gains', 'loses', 'more', 'less', 'other']
