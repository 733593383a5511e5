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

/** Incomes at which a comparison of the household's income turns: each line, moved by support and deductions. */
function incomeLimits({ family, pack }: Case): number[] {
  const { persons = 0, support, deductions } = family
  const { standard, dibianFactor, dibian } = pack.lines
  const moves = [0, support.low, support.high, -deductions.high].filter(Number.isFinite)
  return [standard, dibianFactor, dibian].flatMap((line) =>
    line === undefined ? [] : moves.map((by) => (line * persons) / 12 - by),
  )
}

function limitsOf(subject: Case, key: ChangeableKey): (number | undefined)[] {
  const { rows, lines } = subject.pack
  const persons = subject.family.persons ?? 0
  switch (key) {
    case 'monthlyIncomeFen':
      return incomeLimits(subject)
    case 'financialAssetsFen':
      return [lines.dibaoAssets, lines.dibianAssets].map((line) =>
        line === undefined ? undefined : line * persons,
      )
    case 'carPriceFen':
      return [lines.carPrice]
    case 'companyCapitalFen':
      return [0, rows['dibao.capital']?.value, rows['dibian.capital']?.value]
    case 'homes':
      return [rows['homes.free']?.value, rows['homes.withArea']?.value]
    default:
      return []
  }
}

/** A verdict is constant between limits, so the nearest value that turns it stands next to one. */
function around(limit: number, step: number): number[] {
  const low = Math.floor(limit / step)
  return [low - 1, low, low + 1, low + 2].map((count) => count * step).filter((value) => value >= 0)
}

/** Values of one fact among which the nearest turning point must be. */
export function candidates(subject: Case, key: ChangeableKey): readonly FactValue[] {
  if (key in STEPS) return STEPS[key as keyof typeof STEPS]
  if (key === 'floorAreaPerPerson') {
    const area = subject.pack.rows['homes.averageArea']
    return area ? around(area.value, 1).map((hundredths) => hundredths / 100) : []
  }
  return limitsOf(subject, key).flatMap((limit) => (limit === undefined ? [] : around(limit, 1)))
}

/** How far apart two values of a fact are: steps for choices, the plain difference for numbers. */
export function distance(key: ChangeableKey, from: FactValue, to: FactValue): number {
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(to - from)
  const steps: readonly FactValue[] = key in STEPS ? STEPS[key as keyof typeof STEPS] : []
  return Math.abs(steps.indexOf(to) - steps.indexOf(from))
}
