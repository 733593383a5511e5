import {
  type FactKey,
  type Facts,
  type FactValue,
  questionOf,
  whoOf,
  yuan,
} from '../server/eligibility/engine/index.ts'
import type { Words } from './model.ts'
import { say } from './moves.ts'
import { sayList } from './say-list.ts'

/** A fact as it is read back: "2000 元", "有一辆汽车", "老人、残疾人", "不知道". */
export function sayFact(key: FactKey, value: FactValue | null): Words {
  if (value === null) return { key: 'eligibility:answer.unknown' }
  const { kind, options, key: asked } = questionOf(key)
  const label = (chosen: string): Words => {
    const option = options.find((one) => one.value === chosen)
    return { key: `eligibility:${option?.labelKey ?? 'region.330000'}` }
  }
  if (typeof value === 'object') return value.length > 0 ? sayList(value.map(label)) : say('fact.none')
  if (kind === 'money') return say('fact.yuan', { yuan: yuan(Number(value)) })
  if (kind === 'number' || kind === 'count') return say(`fact.unit.${asked}`, { count: Number(value) })
  return label(kind === 'yesno' ? (value === true ? 'yes' : 'no') : String(value))
}

/** What a fact is called: "每月收入"; with the facts told so far also whose it is: "孩子：年龄". */
export function factName(key: FactKey, facts?: Facts): Words {
  const name: Words = { key: `eligibility:fact.${questionOf(key).key}` }
  const who = facts ? whoOf(facts, key) : null
  return who && who.key !== 'who.self'
    ? say('fact.of', { who: { key: `eligibility:${who.key}`, params: who.params }, fact: name })
    : name
}
