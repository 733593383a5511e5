import type { Case } from '../case.ts'
import type { Member } from '../facts.ts'
import { spendingAsks, spent } from '../family/spending.ts'
import type { PolicyKey } from '../pack-types.ts'
import { familyHas, mayBeListed } from '../people.ts'
import type { Program } from '../program.ts'
import { anyOf, type Rule } from '../rule.ts'
import { isAnyOf } from './poor.ts'

/** The share paid of what is left after insurance, by the standing that pays most. */
function shareKey(subject: Case): PolicyKey | null {
  if (isAnyOf(subject, ['tekun']) === 'yes') return 'medical.shareTekun'
  if (isAnyOf(subject, ['dibao']) === 'yes') return 'medical.shareDibao'
  return isAnyOf(subject, ['dibian']) === 'yes' ? 'medical.shareDibian' : null
}

function shareTold(subject: Case): { key: PolicyKey; share: number } | null {
  const key = shareKey(subject)
  const row = key === null ? undefined : subject.pack.rows[key]
  return key === null || typeof row?.value !== 'number' ? null : { key, share: row.value }
}

/** Members of dibao, tekun and dibian families, with their certificate and no other application (Z1 art. 21, 23). */
const FAMILY: Rule = {
  id: 'medicalFamily',
  weight: 0.05,
  follows: ['dibao', 'tekun', 'dibian'],
  law: ['Z1', '第二十一条(一)至(三)', 'Art. 21(1)–(3)'],
  uses: ['alreadyOn'],
  test: (subject) => isAnyOf(subject, ['dibao', 'tekun', 'dibian']),
  rules: (subject) => {
    const told = shareTold(subject)
    return told === null ? [] : [told.key]
  },
  params: (subject) => ({ share: shareTold(subject)?.share ?? 0 }),
  variant: (subject) => (shareTold(subject) === null ? '' : 'Share'),
}

/**
 * A serious illness costs the family more than it can bear, so that it lives below the dibian line (Z1 art. 21(4)).
 * Counted as income less what it paid itself over twelve months; what of it is within the covered range is the
 * medical insurance's to say, so the answer is never a plain yes.
 */
const POOR_BY_ILLNESS: Rule = {
  id: 'poorByIllness',
  weight: 0.05,
  law: ['Z1', '第二十一条(四)', 'Art. 21(4)'],
  uses: (subject) => [...spendingAsks(subject.facts, ['medical']), 'region', 'persons', 'monthlyIncomeFen'],
  test: ({ facts, family, pack }) => {
    const medical = spent(facts, 'medical')
    if (medical === 0) return 'no'
    if (medical === undefined || family.income === undefined || family.persons === undefined) return 'unknown'
    if (pack.region === null) return 'unknown'
    const line = pack.lines.dibian ?? pack.lines.dibianFactor
    if (line === undefined) return 'unset'
    return family.income * 12 - medical < line * family.persons ? 'unset' : 'no'
  },
}

function mayBeSevere({ disability, disabilityLevel }: Member): boolean {
  return disability !== 'none' && disabilityLevel == null
}

/** Hangzhou also pays for severely disabled people (level 1 and 2); elsewhere others are for the county to name. */
const SEVERE: Rule = {
  id: 'medicalSevere',
  weight: 0.03,
  law: ['Z1', '第二十一条(五)', 'Art. 21(5)'],
  rules: ['medical.shareSevere'],
  uses: ({ facts }) => {
    if (facts.groups == null && familyHas(facts, 'disabled') === 'unknown') return ['groups']
    const found = (facts.members ?? []).findIndex(mayBeSevere)
    const at = found < 0 ? (facts.members?.length ?? 0) : found
    return [`members.${at}.disability`, `members.${at}.disabilityLevel`]
  },
  test: ({ facts, pack }) => {
    const has = familyHas(facts, 'disabled')
    if (has === 'no') return 'no'
    if (pack.region === null) return 'unknown'
    const levels = (facts.members ?? []).map(({ disability, disabilityLevel }) =>
      disability === 'none' ? 4 : disabilityLevel,
    )
    if (levels.some((level) => level != null && level <= 2)) {
      return pack.rows['medical.shareSevere'] === undefined ? 'unset' : 'yes'
    }
    const told = levels.every((level) => level != null)
    return has === 'yes' && told && mayBeListed(facts, 'disabled') ? 'no' : 'unknown'
  },
  params: ({ pack }) => ({ share: pack.rows['medical.shareSevere']?.value ?? 0 }),
}

/** 医疗救助: premiums paid, and part of what is left after insurance (Z1 art. 21–25). */
export const MEDICAL: Program = {
  id: 'medical',
  weight: 0.2,
  rules: [anyOf(FAMILY, POOR_BY_ILLNESS, SEVERE)],
  next: (subject) => (FAMILY.test(subject) === 'yes' ? 'Direct' : ''),
}
