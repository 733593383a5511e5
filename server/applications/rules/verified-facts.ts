import { FACT_KEYS, type FactKey, type Facts, type FactValue } from '../../eligibility/engine/index.ts'
import type { RegistryHousehold, RegistryMember } from '../../registry/contract.ts'
import {
  type FieldEvidence,
  type Found,
  fieldOf,
  firstOf,
  linesOf,
  type Origin,
  type ReportLine,
  read,
  SILENT,
  sumOf,
} from './evidence.ts'
import { isCounted, type Member } from './members.ts'

export type Evidence = {
  regionCode: string
  members: readonly Member[]
  /** Whether the registry or the applicant named the members. */
  membersFrom: Origin
  fields: readonly FieldEvidence[]
  report: readonly ReportLine[]
  stated: Facts
  /** What the township saw; stronger than every paper. */
  survey: Facts
}

export type VerifiedFact = { key: FactKey; value: FactValue | null; origin: Origin | 'unknown' }

type Dwellings = NonNullable<RegistryHousehold['housing']['value']>
type Vehicles = NonNullable<RegistryHousehold['vehicles']['value']>
type Aids = NonNullable<RegistryHousehold['existingAids']['value']>
type Disability = NonNullable<RegistryMember['disability']['value']> | null

/**
 * The facts for the engine: home visit before economic check before registry before the applicant's word.
 * Where sources disagree the fact stays unknown, so the engine says "cannot tell" and a person looks.
 */
export function verifiedFacts(evidence: Evidence): VerifiedFact[] {
  const found = { ...fromPapers(evidence), region: regionOf(evidence) }
  return FACT_KEYS.map((key) => {
    const surveyed = said(evidence.survey, key, 'survey')
    const best = firstOf<FactValue>(surveyed, found[key] ?? SILENT, said(evidence.stated, key, 'stated'))
    return best.is === 'value'
      ? { key, value: best.value, origin: best.origin }
      : { key, value: null, origin: 'unknown' }
  })
}

/** What the engine takes. */
export function asFacts(verified: readonly VerifiedFact[]): Facts {
  return Object.fromEntries(verified.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
}

function fromPapers(evidence: Evidence): { [K in FactKey]?: Found<FactValue> } {
  const { fields, report, members } = evidence
  const refs = members.filter(isCounted).map(({ ref }) => ref)
  const homes = fieldOf<Dwellings>(fields, 'housing', [])
  const cars = read(fieldOf<Vehicles>(fields, 'vehicles', []), livingUse)
  return {
    persons: refs.length ? { is: 'value', value: refs.length, origin: evidence.membersFrom } : SILENT,
    monthlyIncomeFen: income(evidence, refs),
    financialAssetsFen: firstOf(
      read(linesOf(report, refs, ['deposits', 'securities', 'commercial_insurance']), (lines) =>
        lines.reduce((sum, line) => sum + (line.amountFen ?? 0), 0),
      ),
      read(fieldOf(fields, 'deposits', { totalFen: 0 }), ({ totalFen }) => totalFen),
    ),
    vehicles: firstOf(
      read(cars, (list) => (['none', 'one_car'] as const)[list.length] ?? 'more'),
      read(linesOf(report, refs, ['vehicles', 'boats']), noneIfEmpty),
    ),
    carPriceFen: read(cars, (list) => (list.length === 1 ? list[0]?.priceFen : undefined)),
    homes: firstOf(
      read(homes, (list) => list.filter(({ use }) => use === 'home').length),
      read(linesOf(report, refs, ['housing']), (lines) =>
        lines.reduce((sum, line) => sum + (line.records ?? 0), 0),
      ),
    ),
    floorAreaPerPerson: read(homes, (list) => (refs.length ? area(list) / refs.length : undefined)),
    premises: firstOf(read(homes, premises), read(linesOf(report, refs, ['premises']), noneIfEmpty)),
    companyCapitalFen: firstOf(
      read(linesOf(report, refs, ['company']), (lines) => sumOf(lines, 'company')),
      read(fieldOf(fields, 'companyCapital', { totalFen: 0 }), ({ totalFen }) => totalFen),
    ),
    soloReason: soloReason(fields, refs),
    alreadyOn: read(fieldOf<Aids>(fields, 'existingAids', []), alreadyOn),
  }
}

function regionOf({ regionCode }: Evidence): Found<FactValue> {
  if (regionCode.length < 6) return SILENT
  return { is: 'value', value: regionCode.slice(0, 6), origin: 'registry' }
}

function said(facts: Facts, key: FactKey, origin: Origin): Found<FactValue> {
  const value = facts[key]
  return value === undefined || value === null ? SILENT : { is: 'value', value, origin }
}

/**
 * Income a month: of each person the wage (the greater of contribution base and taxed income), pension,
 * unemployment and farm subsidies; a statement of more counts against the records. Left out, as the rules say:
 * disability subsidies, assistance and veterans' money (N1 art. 13).
 */
function income({ report, stated }: Evidence, refs: readonly string[]): Found<FactValue> {
  const categories = ['social_insurance', 'tax', 'pension', 'unemployment', 'farm_subsidies'] as const
  const found = read(linesOf(report, refs, categories), (lines) =>
    refs.reduce((total, ref) => total + personIncome(lines.filter((line) => line.memberRef === ref)), 0),
  )
  if (found.is === 'value' && typeof stated.monthlyIncomeFen === 'number') {
    if (stated.monthlyIncomeFen > found.value)
      return { is: 'value', value: stated.monthlyIncomeFen, origin: 'stated' }
  }
  return found
}

function personIncome(lines: readonly ReportLine[]): number {
  const wage = Math.max(sumOf(lines, 'social_insurance'), Math.round(sumOf(lines, 'tax') / 12))
  const farm = Math.round(sumOf(lines, 'farm_subsidies') / 12)
  return wage + sumOf(lines, 'pension') + sumOf(lines, 'unemployment') + farm
}

/** Ordinary motorcycles and mobility vehicles are not counted (facts 1.5). */
const livingUse = (list: Vehicles) =>
  list.filter(({ kind }) => !['motorcycle', 'mobility_vehicle'].includes(kind))

const area = (list: Dwellings) =>
  list.reduce((sum, { use, floorAreaSqm }) => sum + (use === 'home' ? floorAreaSqm : 0), 0)

function premises(list: Dwellings): 'none' | 'only_home' | 'some' {
  const others = list.filter(({ use }) => use !== 'home').length
  if (others === 0) return 'none'
  return others === 1 && others === list.length ? 'only_home' : 'some'
}

const noneIfEmpty = (lines: readonly ReportLine[]): 'none' | undefined =>
  lines.every(({ state }) => state === 'empty') ? 'none' : undefined

function alreadyOn(aids: Aids): 'none' | 'dibao' | 'dibian' {
  const running = aids.filter(({ until }) => until === null).map(({ kind }) => kind)
  if (running.includes('dibao')) return 'dibao'
  return running.includes('dibian') ? 'dibian' : 'none'
}

/**
 * N1 art. 8: disability level 1–2, or level 3 intellectual or psychiatric. Whether an illness is on the local
 * list is not known to us, so an illness on record leaves the question open.
 */
function soloReason(fields: readonly FieldEvidence[], refs: readonly string[]): Found<FactValue> {
  const disabilities = refs.map((ref) => fieldOf<Disability>(fields, `${ref}.disability`, null))
  if (disabilities.some((one) => one.is === 'value' && severe(one.value)))
    return { is: 'value', value: 'disability', origin: 'registry' }
  const illnesses = refs.map((ref) => fieldOf<unknown>(fields, `${ref}.illness`, null))
  const nothing = [...disabilities, ...illnesses].every((one) => one.is === 'value')
  const ill = illnesses.some((one) => one.is === 'value' && one.value !== null)
  return nothing && !ill && refs.length > 0 ? { is: 'value', value: 'none', origin: 'registry' } : SILENT
}

function severe(disability: Disability): boolean {
  if (!disability) return false
  const { type, level } = disability
  return level <= 2 || (level === 3 && (type === 'intellectual' || type === 'psychiatric'))
}
