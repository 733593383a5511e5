import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Facts, ProgramId, Verdict } from '../engine/index.ts'
import { screenOn } from '../engine/index.ts'

type ByProgram<T> = Partial<Record<ProgramId, T>>
interface Golden {
  place: string
  on: string
  defaults: Facts
  cases: {
    name: string
    on?: string
    facts: Facts
    expect: ByProgram<Verdict>
    fen?: ByProgram<number | null>
    possible?: ByProgram<number>
    confirm?: ByProgram<string[]>
    reasons?: ByProgram<string[]>
  }[]
}

const folder = new URL('./golden/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

for (const file of files) {
  const golden = parse(readFileSync(new URL(file, folder), 'utf8')) as Golden
  describe(`golden households of ${golden.place}`, () => {
    for (const one of golden.cases) {
      test(one.name, () => {
        const { programs } = screenOn({ ...golden.defaults, ...one.facts }, one.on ?? golden.on)
        const pick = <T>(wanted: object, read: (index: number) => T) =>
          Object.fromEntries(
            Object.keys(wanted).map((id) => [
              id,
              read(programs.findIndex((result) => result.program === id)),
            ]),
          )
        expect(pick(one.expect, (index) => programs[index]?.verdict)).toEqual(one.expect)
        const fen = one.fen ?? {}
        expect(pick(fen, (index) => programs[index]?.amount?.fen ?? null)).toEqual(fen)
        const possible = one.possible ?? {}
        expect(pick(possible, (index) => programs[index]?.amount?.possibleFen)).toEqual(possible)
        for (const [id, keys] of Object.entries(one.reasons ?? {})) {
          const said = programs.find((result) => result.program === id)?.reasons.map(({ key }) => key)
          expect(said).toEqual(expect.arrayContaining(keys.map((key) => `reason.${key}`)))
        }
        for (const [id, codes] of Object.entries(one.confirm ?? {})) {
          const found = programs
            .find((result) => result.program === id)
            ?.confirmAtWindow.map(({ code }) => code)
          expect(found).toEqual(expect.arrayContaining(codes ?? []))
        }
      })
    }
  })
}
