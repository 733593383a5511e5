import { operatorFault, valueFault } from '../../eligibility/packs/check-row.ts'
import { shapeOf } from '../../eligibility/packs/describe.ts'

type Proposal = {
  key: string
  value: number | string
  op?: string | null | undefined
  validFrom: string
  reviewBy: string
}

/** What is wrong with a proposal by itself, and at which field; null: nothing. `today` in China, YYYY-MM-DD. */
export function proposalFault(
  { key, value, op, validFrom, reviewBy }: Proposal,
  today: string,
): { code: 'BAD_INPUT' | 'PAST_DATE'; field: string } | null {
  const shape = shapeOf(key)
  if (shape === undefined) return { code: 'BAD_INPUT', field: 'key' }
  if (valueFault(shape, value) !== null) return { code: 'BAD_INPUT', field: 'value' }
  if (operatorFault(shape, op ?? undefined) !== null) return { code: 'BAD_INPUT', field: 'op' }
  if (validFrom < today) return { code: 'PAST_DATE', field: 'validFrom' }
  if (reviewBy < validFrom) return { code: 'BAD_INPUT', field: 'reviewBy' }
  return null
}
