import { type Case, type Condition, condition, within } from '../case.ts'

/** One home, or two if the floor area a person is not above the local average. */
export function homes(subject: Case): Condition {
  const { facts, pack } = subject
  const count = facts.homes ?? 0
  const free = pack.rows['homes.free']
  const most = pack.rows['homes.withArea']
  const area = pack.rows['homes.averageArea']
  const byArea = free !== undefined && most !== undefined && count > free.value && count <= most.value
  return condition(subject, {
    id: 'homes',
    uses: byArea && area !== undefined ? ['region', 'homes', 'floorAreaPerPerson'] : ['region', 'homes'],
    rules: byArea ? ['homes.withArea', 'homes.averageArea'] : ['homes.free', 'homes.withArea'],
    weight: 0.07,
    test: () => {
      if (free === undefined || most === undefined) return 'unset'
      if (!byArea) return count <= free.value
      if (area?.op === undefined) return 'unset'
      return within(Math.round((facts.floorAreaPerPerson ?? 0) * 100), area.op, area.value)
    },
    params: () => ({ homes: count, most: most?.value ?? 0, area: (area?.value ?? 0) / 100 }),
    variant: () => (byArea && area !== undefined ? 'Area' : ''),
  })
}
