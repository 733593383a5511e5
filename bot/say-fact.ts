import { type FactKey, type FactValue, QUESTIONS, yuan } from '../server/eligibility/engine/index.ts'
import type { Words } from './model.ts'

/** A fact as it is read back: "2000 元", "有一辆汽车", "不知道". */
export function sayFact(key: FactKey, value: FactValue | null): Words {
  if (value === null) return { key: 'eligibility:answer.unknown' }
  const { kind, options } = QUESTIONS[key]
  if (kind === 'money') return { key: 'bot:fact.yuan', params: { yuan: yuan(Number(value)) } }
  if (kind === 'number') return { key: `bot:fact.unit.${key}`, params: { count: Number(value) } }
  const chosen = kind === 'yesno' ? (value === true ? 'yes' : 'no') : String(value)
  const option = options.find((one) => one.value === chosen)
  return { key: `eligibility:${option?.labelKey ?? 'region.330000'}` }
}

/** What a fact is called: "每月收入". */
export const factName = (key: FactKey): Words => ({ key: `bot:fact.name.${key}` })
