import type { Amount, PersonResult } from '../../../server/eligibility/engine/index.ts'
import { yuan } from '../../components/format.ts'
import { t } from '../../shell/words.ts'

/** What a sum is said from: a result worked out here, or one that the server has said. */
interface Summed {
  amount: Pick<Amount, 'kind' | 'period' | 'fen' | 'per'> | null
  people: readonly Pick<PersonResult, 'verdict'>[]
}

/** The sum of one programme in a sentence; '' where none can be computed. */
export function amountOf({ amount, people }: Summed): string {
  if (!amount) return ''
  const said = t(`pages-screen:amount.${amount.kind}.${amount.period}`, { yuan: yuan(amount.fen) })
  const count = people.filter(({ verdict }) => verdict === 'likely').length
  return amount.per === 'people' && count > 1 ? `${said}${t('pages-screen:amount.people', { count })}` : said
}
