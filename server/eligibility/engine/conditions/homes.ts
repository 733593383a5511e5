import type { Case } from '../case.ts'
import { type Rule, within } from '../rule.ts'

const COUNT = ['region', 'homes'] as const
const BY_COUNT = ['homes.free', 'homes.withArea'] as const
const BY_AREA = ['homes.withArea', 'homes.averageArea'] as const
const COUNT_AND_AREA = ['region', 'homes', 'floorAreaPerPerson'] as const

/** Whether the number of homes is one where only their size decides. */
function bySize({ facts, pack }: Case): boolean {
  const free = pack.rows['homes.free']?.value
  const most = pack.rows['homes.withArea']?.value
  const count = facts.homes ?? 0
  return free !== undefined && most !== undefined && count > free && count <= most
}

function byKnownSize(subject: Case): boolean {
  return bySize(subject) && subject.pack.rows['homes.averageArea'] !== undefined
}

/** One home, or two if the floor area a person is not above the local average. */
export const HOMES_RULE: Rule = {
  id: 'homes',
  weight: 0.07,
  uses: (subject) => (byKnownSize(subject) ? COUNT_AND_AREA : COUNT),
  rules: (subject) => (bySize(subject) ? BY_AREA : BY_COUNT),
  test: (subject) => {
    const { facts, pack } = subject
    if (pack.region === null || facts.homes == null) return 'unknown'
    const free = pack.rows['homes.free']?.value
    if (free === undefined) return 'unset'
    if (!bySize(subject)) return facts.homes <= free ? 'yes' : 'no'
    const area = pack.rows['homes.averageArea']
    if (area?.op === undefined) return 'unset'
    if (facts.floorAreaPerPerson == null) return 'unknown'
    return within(Math.round(facts.floorAreaPerPerson * 100), area.op, area.value) ? 'yes' : 'no'
  },
  params: ({ facts, pack }) => ({
    homes: facts.homes ?? 0,
    most: pack.rows['homes.withArea']?.value ?? 0,
    area: (pack.rows['homes.averageArea']?.value ?? 0) / 100,
  }),
  variant: (subject) => (byKnownSize(subject) ? 'Area' : ''),
}
