import { describe, expect, test } from 'vitest'
import type { ResolvedPack } from '../engine/index.ts'
import { goldenFiles } from '../golden-files.ts'
import { ALL_PACKS } from './all.ts'
import { type GoldenTriple, LIMITS, type LimitId } from './golden-limits.ts'
import { REGION_CHOICES } from './regions.ts'
import { resolvePack } from './resolve.ts'

/** A limit as the packs hold it: for one person, with what else decides what happens at its edge. */
interface Limit {
  value: number
  perPerson: boolean
  edge: string
}

function limitOf({ rows, lines }: ResolvedPack, limit: LimitId): Limit | null {
  const own = (value: number | undefined, edge: unknown, perPerson = true): Limit | null =>
    value === undefined || edge === undefined ? null : { value, edge: String(edge), perPerson }
  switch (limit) {
    case 'standard':
      return own(lines.standard && lines.standard / 12, rows['dibao.incomeEdge']?.value)
    case 'dibianLine': {
      const line = lines.dibian ?? lines.dibianFactor
      const wage = lines.dibian === undefined ? ' without a wage' : lines.dibianBound
      return own(line && line / 12, rows['dibian.incomeEdge'] && `${rows['dibian.incomeEdge'].value}${wage}`)
    }
    case 'dibaoAssets':
      return own(lines.dibaoAssets, rows['dibao.assetsFactor']?.op)
    case 'dibianAssets':
      return own(lines.dibianAssets, rows['dibian.assetsFactor']?.op)
    case 'carPrice':
      return own(lines.carPrice, rows['dibian.carPriceFactor']?.op, false)
    case 'dibaoCapital':
      return own(rows['dibao.capital']?.value, rows['dibao.capital']?.op, false)
    case 'dibianCapital':
      return own(rows['dibian.capital']?.value, rows['dibian.capital']?.op, false)
    case 'homes':
      return own(rows['homes.withArea']?.value, rows['homes.free']?.value, false)
    case 'area':
      return own(rows['homes.averageArea'] && rows['homes.averageArea'].value / 100, 'lte', false)
  }
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** Places that no pack tells apart, each with every day on which one of its values begins or ends. */
function places(): { codes: string[]; days: string[] }[] {
  const alike = new Map<string, string[]>()
  const packsOf = (code: string) =>
    ALL_PACKS.filter(({ covers }) => covers.some((one) => code.startsWith(one)))
  for (const { code } of REGION_CHOICES) {
    const id = packsOf(code)
      .map((pack) => pack.id)
      .join(' ')
    alike.set(id, [...(alike.get(id) ?? []), code])
  }
  return [...alike.values()].map((codes) => {
    const rows = packsOf(codes[0] ?? '').flatMap((pack) => pack.rows)
    const days = rows.flatMap(({ validFrom, validTo }) =>
      validTo === null ? [validFrom] : [validFrom, validTo],
    )
    return { codes, days: [...new Set(days)].sort() }
  })
}

/** First and last day of every time in which a limit stays the same; a last day only where it ended. */
function daysToProve(code: string, days: readonly string[], limit: LimitId) {
  const told = days.map((day) => ({ day, limit: limitOf(resolvePack(code, day), limit) }))
  const begins = told.filter(
    (one, at) => JSON.stringify(one.limit) !== JSON.stringify(told[at - 1]?.limit ?? null),
  )
  return begins.flatMap((one, at) => {
    const next = begins[at + 1]
    return [one.day, ...(next ? [dayBefore(next.day)] : [])].map((day) => ({ day, limit: one.limit }))
  })
}

const golden = goldenFiles().flatMap(({ limits }) => Object.entries(limits ?? {}))

function triplesOn(codes: readonly string[], limit: LimitId, day: string): GoldenTriple[] {
  return golden.flatMap(([region, place]) =>
    codes.includes(region) ? (place[limit] ?? []).filter(({ on }) => on.includes(day)) : [],
  )
}

/** The three numbers that a triple must stand at. */
function around({ value, perPerson }: Limit, limit: LimitId, persons = 1): number[] {
  const at = perPerson ? value * persons : value
  if (limit === 'homes') return [at - 1, at, at + 1]
  const step = limit === 'area' ? 0.01 : 1
  return [at - step, at, at + step].map((number) => Math.round(number * 1000) / 1000)
}

describe('every limit of every place has households just below, at and just above, when it begins and ends', () => {
  for (const { codes, days } of places()) {
    test(codes.join(' '), () => {
      const missing = (Object.keys(LIMITS) as LimitId[]).flatMap((id) =>
        daysToProve(codes[0] ?? '', days, id).flatMap(({ day, limit }) => {
          if (limit === null) return []
          const found = triplesOn(codes, id, day).some(
            ({ at, persons }) => JSON.stringify(at) === JSON.stringify(around(limit, id, persons)),
          )
          return found ? [] : [`${id} of ${codes[0]} on ${day}: around ${limit.value}`]
        }),
      )
      expect(missing).toEqual([])
    })
  }
})

test('every time without a standard has a household that is told so', () => {
  const missing = places().flatMap(({ codes, days }) => {
    const none = golden.flatMap(([region, place]) => (codes.includes(region) ? (place.none ?? []) : []))
    const changes = daysToProve(codes[0] ?? '', days, 'standard')
    const gaps = changes.filter(({ limit }) => limit === null).map(({ day }) => day)
    const first = changes.find(({ limit }) => limit !== null)
    const wanted = first ? [dayBefore(first.day), ...gaps] : ['2026-11-22']
    return wanted.filter((day) => !none.includes(day)).map((day) => `${codes[0]} on ${day}`)
  })
  expect(missing).toEqual([])
})
