import type { Coverage } from '../contract.ts'

type Household = { id: string; regionCode: string }

/** Families in care and how many of them have somebody, place by place. Where we know of no family it is not zero. */
export function coverageOf(
  places: readonly { code: string; name: string }[],
  inCare: readonly Household[],
  paired: ReadonlySet<string>,
): Coverage['regions'] {
  return places.map(({ code, name }) => {
    const here = inCare.filter(({ regionCode }) => regionCode.startsWith(code))
    return {
      code,
      name,
      households: here.length > 0 ? here.length : null,
      paired: here.filter(({ id }) => paired.has(id)).length,
    }
  })
}
