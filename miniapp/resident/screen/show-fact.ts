import { type FactKey, type FactValue, questionOf, yuan } from '../../../server/eligibility/engine/index.ts'
import { hasWords, t } from '../../shell/words.ts'

/** The unit of a typed answer; '' where the number stands alone. */
export function unitOf(fact: FactKey): string {
  const { key, kind } = questionOf(fact)
  const unit = `pages-screen:unit.${kind === 'money' ? 'money' : key}`
  return hasWords(unit) ? t(unit) : ''
}

function option(fact: FactKey, value: string): string {
  const found = questionOf(fact).options.find((one) => one.value === value)
  return found ? t(`eligibility:${found.labelKey}`) : value
}

function several(fact: FactKey, values: readonly string[]): string {
  if (values.length === 0) return t('eligibility:answer.none')
  return values.map((value) => option(fact, value)).join(t('pages-screen:and'))
}

/** One answer of the questionnaire in words; null: does not know. */
export function showFact(fact: FactKey, value: FactValue | null): string {
  if (value === null) return t('eligibility:answer.unknown')
  if (typeof value === 'boolean') return t(`eligibility:answer.${value ? 'yes' : 'no'}`)
  if (typeof value === 'string') return option(fact, value)
  if (typeof value !== 'number') return several(fact, value)
  return `${questionOf(fact).kind === 'money' ? yuan(value) : value}${unitOf(fact)}`
}
