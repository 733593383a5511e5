import type { ProgramResult } from '../../../server/eligibility/engine/index.ts'
import { yuan } from '../../components/format.ts'
import { t } from '../../shell/words.ts'

/** The sum of one programme in a sentence; '' where none can be computed. */
export function amountOf({ amount }: ProgramResult): string {
  if (!amount) return ''
  return t(`eligibility:amount.${amount.kind === 'monthly' ? 'monthly' : 'ceiling_total'}`, {
    yuan: yuan(amount.fen),
  })
}
