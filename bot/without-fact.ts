import { type FactKey, type Facts, factPath } from '../server/eligibility/engine/index.ts'

type Listed = Readonly<Record<string, unknown>>

/** The facts without one answer, as if it had never been asked for. */
export function withoutFact(facts: Facts, key: FactKey): Facts {
  const path = factPath(key)
  if (path === null) return facts
  if (path.of === 'household') {
    const { [path.key]: _, ...rest } = facts
    return rest
  }
  const { [path.of]: list, ...rest } = facts
  const left = dropped(list ?? [], path.index, path.key)
  return left.length > 0 ? { ...rest, [path.of]: left } : rest
}

/** Somebody at the end of the list of whom nothing else was told leaves it as well. */
function dropped(list: readonly Listed[], index: number, key: string): Listed[] {
  const left = list.map((one, at) =>
    at === index ? Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)) : one,
  )
  const last = left.findLastIndex((one) => Object.keys(one).length > 0)
  return left.slice(0, last + 1)
}
