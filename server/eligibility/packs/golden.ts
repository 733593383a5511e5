import type { Facts, PolicyPack, ProgramId, ProgramResult, Verdict } from '../engine/index.ts'
import { screenOn } from '../engine/index.ts'
import { casesOf, type GoldenLimits } from './golden-limits.ts'

type ByProgram<T> = Partial<Record<ProgramId, T>>

/** A household whose answer is known beforehand. `on`: the day, that of its file when left out. */
export interface GoldenCase {
  name: string
  on?: string
  facts: Facts
  expect: ByProgram<Verdict>
  fen?: ByProgram<number | null>
  possible?: ByProgram<number>
  confirm?: ByProgram<string[]>
  /** Keys of reasons, without `reason.`. */
  reasons?: ByProgram<string[]>
}

/** One file of them, as it stands next to the packs. */
export interface Golden {
  place: string
  on: string
  defaults: Facts
  cases?: GoldenCase[]
  limits?: GoldenLimits
}

/** A case with what its file adds. */
export interface GoldenHousehold extends Omit<GoldenCase, 'on'> {
  on: string
}

/** The households of a file, each with its whole facts and its day. */
export function householdsOf(golden: Golden): GoldenHousehold[] {
  return [...(golden.cases ?? []), ...casesOf(golden.limits ?? {})].map((one) => ({
    ...one,
    facts: { ...golden.defaults, ...one.facts },
    on: one.on ?? golden.on,
  }))
}

/** What differs from what is known, one line each; empty if the household's answer holds under these packs. */
export function goldenFaults(one: GoldenHousehold, packs?: readonly PolicyPack[]): string[] {
  const { programs } = screenOn(one.facts, one.on, packs)
  const of = (id: string) => programs.find((result) => result.program === id)
  return [
    ...differing(one.expect, 'verdict', (id) => of(id)?.verdict),
    ...differing(one.fen, 'fen', (id) => of(id)?.amount?.fen ?? null),
    ...differing(one.possible, 'possible', (id) => of(id)?.amount?.possibleFen),
    ...lacking(one.reasons, 'reason', (id) => reasonsOf(of(id))),
    ...lacking(one.confirm, 'confirm', (id) => of(id)?.confirmAtWindow.map(({ code }) => code)),
  ]
}

const reasonsOf = (result: ProgramResult | undefined) =>
  result?.reasons.map(({ key }) => key.replace(/^reason\./, ''))

function differing<T>(
  wanted: ByProgram<T> | undefined,
  what: string,
  read: (id: string) => unknown,
): string[] {
  return Object.entries(wanted ?? {}).flatMap(([id, value]) => {
    const found = read(id)
    return found === value ? [] : [`${id} ${what}: ${found}, not ${value}`]
  })
}

function lacking(
  wanted: ByProgram<string[]> | undefined,
  what: string,
  read: (id: string) => readonly string[] | undefined,
): string[] {
  return Object.entries(wanted ?? {}).flatMap(([id, keys]) =>
    (keys ?? []).filter((key) => !read(id)?.includes(key)).map((key) => `${id}: no ${what} ${key}`),
  )
}
