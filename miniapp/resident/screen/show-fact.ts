import { type FactKey, QUESTIONS, yuan } from '../../../server/eligibility/engine/index.ts'
import { hasWords, t } from '../../shell/words.ts'

/** One answer of the questionnaire in words; null: does not know. */
export function showFact(fact: FactKey, value: string | number | boolean | null): string {
  if (value === null) return t('eligibility:answer.unknown')
  if (typeof value === 'boolean') return t(`eligibility:answer.${value ? 'yes' : 'no'}`)
  if (typeof value === 'number') {
    const money = QUESTIONS[fact].kind === 'money'
    return `${money ? yuan(value) : value}${t(`pages-screen:unit.${money ? 'money' : fact}`)}`
  }
  const key =
    fact === 'region' ? `eligibility:region.${value}` : `eligibility:question.${fact}.option.${value}`
  return hasWords(key) ? t(key) : value
}
