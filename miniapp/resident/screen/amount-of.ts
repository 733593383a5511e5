import type { ProgramResult } from '../../../server/eligibility/engine/index.ts'
import { yuan } from '../../components/format.ts'
import { t } from '../../shell/words.ts'

/** The sum of one programme in a sentence; '' where none can be computed. */
export function amountOf({ amount, people }: Pick<ProgramResult, 'amount' | 'people'>): string {
  if (!amount) return ''
  const said = t(`pages-screen:amount.${amount.kind}.${amount.period}`, { yuan: yuan(amount.fen) })
  const count = people.filter(({ verdict }) => verdict === 'likely').length
  return amount.per === 'people' && count > 1 ? `${said}${t('pages-screen:amount.people', { count })}` : said
}
