import type { CheckCategory } from '../../data/check-categories.ts'
import type { SandboxHousehold, SandboxPerson } from '../model.ts'

/** What a department knows about a person. */
export type Finding = { amountFen: number | null; records: number | null; floorAreaSqm: number | null }

type Find = (person: SandboxPerson, household: SandboxHousehold) => Finding | null

/** Nothing on file gives `null`, and so does an amount that was never there. */
const amount = (fen: number | undefined): Finding | null =>
  fen ? { amountFen: fen, records: 1, floorAreaSqm: null } : null
const record = (exists: boolean): Finding | null =>
  exists ? { amountFen: null, records: 1, floorAreaSqm: null } : null

const vehiclesOf =
  (boats: boolean): Find =>
  (person, household) => {
    const owned = household.vehicles.filter(
      ({ ownerIdNumber, kind }) => ownerIdNumber === person.idNumber && (kind === 'boat') === boats,
    )
    if (owned.length === 0) return null
    const amountFen = owned.reduce((total, { priceFen }) => total + priceFen, 0)
    return { amountFen, records: owned.length, floorAreaSqm: null }
  }

const dwellingsOf =
  (homes: boolean): Find =>
  (person, household) => {
    const owned = household.dwellings.filter(
      ({ ownerIdNumber, use }) => ownerIdNumber === person.idNumber && (use === 'home') === homes,
    )
    if (owned.length === 0) return null
    const area = owned.reduce((total, { floorAreaSqm }) => total + floorAreaSqm, 0)
    return { amountFen: null, records: owned.length, floorAreaSqm: Math.round(area * 100) / 100 }
  }

const benefitsOf: Find = ({ aids }) => {
  const paid = aids.filter(({ until }) => until === null)
  if (paid.length === 0) return null
  const amountFen = paid.reduce((total, { monthFen }) => total + (monthFen ?? 0), 0)
  return { amountFen, records: paid.length, floorAreaSqm: null }
}

/** One finder a category, so that a new category cannot be forgotten here. */
export const FINDERS: Record<CheckCategory, Find> = {
  registration: () => record(true),
  custody: ({ standing }) => record(standing === 'in_prison' || standing === 'in_drug_treatment'),
  vehicles: vehiclesOf(false),
  marriage: ({ marital }) => record(marital !== 'single'),
  benefits: benefitsOf,
  funeral: ({ standing }) => record(standing === 'deceased'),
  disability: ({ disability }) => record(disability !== undefined),
  school: ({ school }) => record(school !== undefined),
  social_insurance: ({ insurance, wageMonthFen }) => (insurance === 'employee' ? amount(wageMonthFen) : null),
  pension: ({ pensionMonthFen }) => amount(pensionMonthFen),
  unemployment: ({ unemploymentMonthFen }) => amount(unemploymentMonthFen),
  medical_bills: ({ illness }) => amount(illness?.selfPaidYearFen),
  tax: ({ wageMonthFen }) => amount(wageMonthFen === undefined ? undefined : wageMonthFen * 12),
  housing: dwellingsOf(true),
  premises: dwellingsOf(false),
  public_rental: () => null,
  housing_fund: ({ housingFundFen }) => amount(housingFundFen),
  company: ({ capitalFen }) => amount(capitalFen),
  boats: vehiclesOf(true),
  farm_subsidies: ({ farmYearFen }) => amount(farmYearFen),
  veterans: ({ veteranMonthFen }) => amount(veteranMonthFen),
  deposits: ({ depositsFen }) => amount(depositsFen),
  securities: ({ securitiesFen }) => amount(securitiesFen),
  commercial_insurance: ({ insuranceFen }) => amount(insuranceFen),
}
