import { type FactKey, type FactValue, factPath, readFact } from '../../server/eligibility/engine/index.ts'
import type { State, Words } from '../model.ts'
import { say } from '../moves.ts'
import { factName, sayFact } from '../say-fact.ts'

/** Facts with a sentence of their own; the others are said by name and value. */
const OWN_SENTENCE: readonly string[] = [
  'region',
  'persons',
  'monthlyIncomeFen',
  'financialAssetsFen',
  'vehicles',
  'homes',
  'alreadyOn',
  'obligorFamilies',
  'supporters',
  'medicalYearFen',
  'hardNow',
  'member.age',
  'member.disability',
  'member.disabilityLevel',
  'member.illness',
  'member.study',
  'member.work',
  'member.incomeFen',
  'member.together',
  'member.father',
  'member.mother',
  'member.institution',
]

const NOTHING: readonly unknown[] = [0, 'none']
/** Facts that have a sentence for "nothing". */
const NONE_SENTENCE: readonly string[] = [
  'monthlyIncomeFen',
  'financialAssetsFen',
  'vehicles',
  'homes',
  'obligorFamilies',
  'supporters',
  'member.incomeFen',
  'member.age',
]

/** One fact as it was heard: "家里3口人", "您爱人得了大病", "您一个月大约2000 元". */
export function heardWords(state: State, key: FactKey, rough: boolean): Words {
  const value = readFact(state.facts, key) ?? null
  const path = factPath(key)
  const name = path?.of === 'members' ? `member.${path.key}` : key
  const params = { value: valueWords(key, value, rough), ...who(state, key) }
  if (!OWN_SENTENCE.includes(name)) return say('heard.other', { ...params, fact: factName(key, state.facts) })
  const none = NOTHING.includes(value) && NONE_SENTENCE.includes(name)
  return say(`heard.${none ? 'no' : 'is'}.${name}`, params)
}

function valueWords(key: FactKey, value: FactValue | null, rough: boolean): Words {
  const words = sayFact(key, value)
  return rough ? say('heard.about', { value: words }) : words
}

/** Whose it is: as the person was named, or as the questionnaire knows them. */
function who(state: State, key: FactKey): Record<string, Words> {
  const path = factPath(key)
  if (path?.of !== 'members') return {}
  const named = state.heard.people[path.index] || state.facts.members?.[path.index]?.relation
  return { who: say(`heard.who.${named || 'other'}`) }
}
