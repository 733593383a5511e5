import type { Case } from '../case.ts'
import type { FactValue, HouseholdKey } from '../facts.ts'

/** Answers of the choices, mildest first: the distance between two is the number of steps. */
const STEPS = {
  vehicles: ['none', 'one_car', 'more'],
  premises: ['none', 'only_home', 'some'],
  emergency: ['none', 'fire', 'accident', 'illness'],
  spendingJump: [false, true],
  hardNow: [false, true],
} as const

/** Facts a family's situation can change in; members, place and disability are not for changing. */
export const CHANGEABLE = [
  'monthlyIncomeFen',
  'financialAssetsFen',
  'carPriceFen',
  'companyCapitalFen',
  'homes',
  'floorAreaPerPerson',
  'vehicles',
  'premises',
  'hardNow',
  'emergency',
  'spendingJump',
] as const satisfies readonly HouseholdKey[]

export type ChangeableKey = (typeof CHANGEABLE)[number]

type Stepped = keyof typeof STEPS
/** Measured against limits in whole units. */
type Measured = Exclude<ChangeableKey, Stepped | 'floorAreaPerPerson'>

const isStepped = (key: ChangeableKey): key is Stepped => key in STEPS

/** The limits that a place has. */
const had = (...limits: (number | undefined)[]) => limits.filter((one) => one !== undefined)

/** Incomes at which a comparison of the household's income turns: each line, moved by support and deductions. */
function incomeLimits({ family, pack }: Case): number[] {
  const { persons = 0, support, deductions } = family
  const { standard, dibianFactor, dibian } = pack.lines
  const moves = [0, support.low, support.high, -deductions.high].filter(Number.isFinite)
  return had(standard, dibianFactor, dibian).flatMap((line) => moves.map((by) => (line * persons) / 12 - by))
}

function limitsOf(subject: Case, key: Measured): number[] {
  const { rows, lines } = subject.pack
  const { persons = 0 } = subject.family
  switch (key) {
    case 'monthlyIncomeFen':
      return incomeLimits(subject)
    case 'financialAssetsFen':
      return had(lines.dibaoAssets, lines.dibianAssets).map((line) => line * persons)
    case 'carPriceFen':
      return had(lines.carPrice)
    case 'companyCapitalFen':
      return had(0, rows['dibao.capital']?.value, rows['dibian.capital']?.value)
    case 'homes':
      return had(rows['homes.free']?.value, rows['homes.withArea']?.value)
  }
}

/** A verdict is constant between limits, so the nearest value that turns it stands next to one. */
function around(limit: number): number[] {
  const low = Math.floor(limit)
  return [low - 1, low, low + 1, low + 2].filter((value) => value >= 0)
}

/** Values of one fact among which the nearest turning point must be. */
export function candidates(subject: Case, key: ChangeableKey): readonly FactValue[] {
  if (isStepped(key)) return STEPS[key]
  if (key === 'floorAreaPerPerson') {
    const area = subject.pack.rows['homes.averageArea']
    return area ? around(area.value).map((hundredths) => hundredths / 100) : []
  }
  return limitsOf(subject, key).flatMap((limit) => around(limit))
}

/** How far apart two values of a fact are: steps for choices, the plain difference for numbers. */
export function distance(key: ChangeableKey, from: FactValue, to: FactValue): number {
  if (!isStepped(key)) return Math.abs(Number(to) - Number(from))
  const steps: readonly FactValue[] = STEPS[key]
  return Math.abs(steps.indexOf(to) - steps.indexOf(from))
}
