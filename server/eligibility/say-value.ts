import type { Say } from './engine/check/fault.ts'
import { type FactKey, type FactValue, questionOf, yuan } from './engine/index.ts'

/** The value of a fact as a person reads it: money with its unit, a choice by its label, nothing as "none". */
export function sayValue(t: Say, fact: FactKey, value: FactValue | null): string {
  if (value === null) return t('eligibility:answer.unknown')
  const { kind, options } = questionOf(fact)
  const label = (one: string) => {
    const option = options.find(({ value }) => value === one)
    // A place that is no choice any more: its code is better than nothing.
    return option ? t(`eligibility:${option.labelKey}`) : one
  }
  if (typeof value === 'boolean') return t(`eligibility:answer.${value ? 'yes' : 'no'}`)
  if (typeof value === 'string') return label(value)
  if (typeof value === 'number') {
    return kind === 'money'
      ? t('eligibility:fact.money', { yuan: yuan(value) })
      : String(Math.round(value * 100) / 100)
  }
  return value.map(label).join(t('eligibility:fact.and')) || t('eligibility:fact.nothing')
}
