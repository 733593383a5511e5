import type { FactValue, HouseholdKey } from '../../eligibility/engine/index.ts'
import type { RegistryHousehold } from '../../registry/contract.ts'
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

/** What departments and banks have on record of a family. */
export type Papers = {
  fields: readonly FieldEvidence[]
  report: readonly ReportLine[]
  /** The counted members. */
  refs: readonly string[]
  /** Whether the registry or the applicant named the members. */
  membersFrom: Origin
  /** What the applicant says of the income a month, fen. */
  statedIncomeFen: number | null | undefined
}

type Dwellings = NonNullable<RegistryHousehold['housing']['value']>
type Vehicles = NonNullable<RegistryHousehold['vehicles']['value']>
type Aids = NonNullable<RegistryHousehold['existingAids']['value']>

/** The facts of the household as a whole. */
export function householdOf(papers: Papers): { [K in HouseholdKey]?: Found<FactValue> } {
  const { fields, report, refs, membersFrom } = papers
  const homes = fieldOf<Dwellings>(fields, 'housing', [])
  const cars = read(fieldOf<Vehicles>(fields, 'vehicles', []), livingUse)
  return {
    persons: refs.length ? { is: 'value', value: refs.length, origin: membersFrom } : SILENT,
    monthlyIncomeFen: income(papers),
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
    alreadyOn: read(fieldOf<Aids>(fields, 'existingAids', []), alreadyOn),
  }
}

/**
 * Income a month: of each person the wage (the greater of contribution base and taxed income), pension,
 * unemployment and farm subsidies; a statement of more counts against the records. Left out, as the rules say:
 * disability subsidies, assistance and veterans' money (N1 art. 13).
 */
function income({ report, refs, statedIncomeFen }: Papers): Found<FactValue> {
  const categories = ['social_insurance', 'tax', 'pension', 'unemployment', 'farm_subsidies'] as const
  const found = read(linesOf(report, refs, categories), (lines) =>
    refs.reduce((total, ref) => total + personIncome(lines.filter((line) => line.memberRef === ref)), 0),
  )
  if (found.is === 'value' && typeof statedIncomeFen === 'number' && statedIncomeFen > found.value)
    return { is: 'value', value: statedIncomeFen, origin: 'stated' }
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

const RECOGNISED = ['tekun', 'dibao', 'dibian'] as const

function alreadyOn(aids: Aids): (typeof RECOGNISED)[number] | 'none' {
  const running = aids.filter(({ until }) => until === null).map(({ kind }) => kind)
  return RECOGNISED.find((kind) => running.includes(kind)) ?? 'none'
}
