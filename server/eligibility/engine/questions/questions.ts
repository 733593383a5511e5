import { REGION_CHOICES } from '../../packs/regions.ts'
import {
  type FactKey,
  factPath,
  GROUPS,
  type HouseholdKey,
  type MemberKey,
  NEEDS,
  type ObligorKey,
  SPENDINGS,
} from '../facts.ts'
import {
  choice,
  count,
  money,
  multi,
  number,
  place,
  type Question,
  type QuestionKey,
  yesno,
} from './question.ts'

const REGIONS = REGION_CHOICES.map(({ code }) => ({ value: code, labelKey: `region.${code}` }))
/** The six things of self-care (N3 art. 21). */
const SELF_CARE = ['eat', 'dress', 'bed', 'toilet', 'walk', 'bathe']
const PARENT = ['able', 'unable', 'dead', 'missing'] as const

/** Limits only keep out slips of the hand; no rule depends on them. */
const HOUSEHOLD: Readonly<Record<HouseholdKey, Question>> = {
  region: place('region', REGIONS),
  persons: number('persons', 1, 20),
  monthlyIncomeFen: money('monthlyIncomeFen', 1_000_000_00),
  obligorFamilies: number('obligorFamilies', 0, 20),
  financialAssetsFen: money('financialAssetsFen', 100_000_000_00),
  vehicles: choice('vehicles', 'none', 'one_car', 'more'),
  carPriceFen: money('carPriceFen', 10_000_000_00),
  homes: number('homes', 0, 20),
  floorAreaPerPerson: number('floorAreaPerPerson', 0, 2000, 2),
  premises: choice('premises', 'none', 'only_home', 'some'),
  companyCapitalFen: money('companyCapitalFen', 10_000_000_000_00),
  groups: multi('groups', GROUPS),
  needs: multi('needs', NEEDS),
  spending: multi('spending', SPENDINGS),
  medicalYearFen: money('medicalYearFen', 100_000_000_00),
  educationYearFen: money('educationYearFen', 10_000_000_00),
  rehabYearFen: money('rehabYearFen', 10_000_000_00),
  workCostFen: money('workCostFen', 1_000_000_00),
  hardNow: yesno('hardNow'),
  emergency: choice('emergency', 'none', 'fire', 'accident', 'illness', 'other'),
  spendingJump: yesno('spendingJump'),
  alreadyOn: choice('alreadyOn', 'none', 'dibao', 'dibian', 'tekun'),
  newJobIncomeFen: money('newJobIncomeFen', 1_000_000_00),
  newJobMonths: number('newJobMonths', 0, 600),
  supporters: choice('supporters', 'none', 'unable', 'able'),
  housingProblem: choice('housingProblem', 'dangerous', 'no_home', 'other'),
  disasterLoss: choice('disasterLoss', 'home', 'living', 'none'),
  legalMatter: choice('legalMatter', 'maintenance', 'wages', 'violence', 'other'),
}

const MEMBER: Readonly<Record<MemberKey, Question>> = {
  relation: choice(
    'member.relation',
    'self',
    'spouse',
    'child',
    'parent',
    'grandchild',
    'grandparent',
    'sibling',
    'in_law',
    'other',
  ),
  age: number('member.age', 0, 120),
  together: yesno('member.together'),
  away: choice('member.away', 'none', 'prison', 'rehab', 'missing', 'clergy', 'conscript'),
  independent: yesno('member.independent'),
  duty: yesno('member.duty'),
  disability: choice(
    'member.disability',
    'none',
    'physical',
    'visual',
    'hearing',
    'speech',
    'intellectual',
    'psychiatric',
    'multiple',
  ),
  disabilityLevel: number('member.disabilityLevel', 1, 4),
  dependence: choice('member.dependence', 'none', 'partly', 'largely', 'fully'),
  illness: yesno('member.illness'),
  selfCareUnmet: count('member.selfCareUnmet', SELF_CARE),
  study: choice(
    'member.study',
    'none',
    'kindergarten',
    'primary',
    'junior',
    'senior',
    'vocational',
    'university',
    'postgraduate',
  ),
  work: choice('member.work', 'employed', 'jobless', 'unable', 'retired'),
  incomeFen: money('member.incomeFen', 1_000_000_00),
  father: choice('member.father', ...PARENT),
  mother: choice('member.mother', ...PARENT),
  institution: yesno('member.institution'),
}

const OBLIGOR: Readonly<Record<ObligorKey, Question>> = {
  hardship: yesno('obligor.hardship'),
  monthlyIncomeFen: money('obligor.monthlyIncomeFen', 1_000_000_00),
  persons: number('obligor.persons', 1, 20),
  rigidFen: money('obligor.rigidFen', 1_000_000_00),
  supports: number('obligor.supports', 1, 20),
  supportsHere: number('obligor.supportsHere', 1, 20),
  property: choice('obligor.property', 'within', 'car', 'over'),
  agreedFen: money('obligor.agreedFen', 1_000_000_00),
}

/** The question that asks for a fact. */
export function questionOf(address: FactKey): Question {
  const path = factPath(address)
  if (path === null) throw new Error(`no question for ${address}`)
  if (path.of === 'household') return HOUSEHOLD[path.key]
  return path.of === 'members' ? MEMBER[path.key] : OBLIGOR[path.key]
}

/** All questions in the order of the questionnaire. */
export const questions: readonly Question[] = [
  ...Object.values(HOUSEHOLD),
  ...Object.values(OBLIGOR),
  ...Object.values(MEMBER),
]

const BY_KEY = new Map<string, Question>(questions.map((question) => [question.key, question]))

/** A question by its own key, e.g. `member.age`. */
export function questionByKey(key: QuestionKey): Question {
  const found = BY_KEY.get(key)
  if (found === undefined) throw new Error(`no question ${key}`)
  return found
}
