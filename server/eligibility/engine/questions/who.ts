import {
  type FactKey,
  type Facts,
  factPath,
  GROUPS,
  type Group,
  type Member,
  type MemberKey,
} from '../facts.ts'
import { familyHas, mayBeListed } from '../people.ts'
import type { Phrase } from '../result.ts'

/** The group a question is about when nothing else is known of the person. */
const ABOUT: Partial<Record<MemberKey, Group>> = {
  disability: 'disabled',
  disabilityLevel: 'disabled',
  dependence: 'disabled',
  father: 'child',
  mother: 'child',
  illness: 'ill',
  study: 'student',
  work: 'jobless',
}

function described({ relation, age, disability, illness, study, work }: Member): string | null {
  if (relation === 'self') return 'self'
  if (disability && disability !== 'none') return 'disabled'
  if (typeof age === 'number' && age < 18) return 'child'
  if (study && study !== 'none') return 'student'
  if (typeof age === 'number' && age >= 60) return 'elder'
  if (illness) return 'ill'
  return work === 'jobless' ? 'jobless' : null
}

/** What a question itself asks for: it is not said of a person beforehand who is known by anything else. */
const TRAIT: Partial<Record<MemberKey, Group>> = { disability: 'disabled', illness: 'ill' }

function undescribed(facts: Facts, key: MemberKey): string {
  const about = ABOUT[key]
  if (about) return about
  return GROUPS.find((group) => familyHas(facts, group) === 'yes' && !mayBeListed(facts, group)) ?? 'someone'
}

/** Whom a question is about: `who.self`, `who.child`, … or the family living apart by number; null: everybody. */
export function whoOf(facts: Facts, address: FactKey): Phrase | null {
  const path = factPath(address)
  if (path === null || path.of === 'household') return null
  if (path.of === 'obligors') return { key: 'who.obligor', params: { number: path.index + 1 } }
  if (facts.persons === 1) return { key: 'who.self', params: {} }
  const member = facts.members?.[path.index]
  const who = (member && described(member)) ?? undescribed(facts, path.key)
  return {
    key: `who.${member && who === TRAIT[path.key] ? 'someone' : who}`,
    params: { number: path.index + 1 },
  }
}
