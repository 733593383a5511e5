import { z } from 'zod'
import data from '../data/places.json' with { type: 'json' }

const placeSchema = z.object({
  regionCode: z.string().length(6),
  name: z.string(),
  dibaoMonthFen: z.number().int(),
  dibaoSource: z.string(),
  minimumWageFen: z.number().int(),
  minimumWageSource: z.string(),
  villages: z.array(z.object({ code: z.string().length(12), name: z.string() })).min(1),
})

/** A county with the standards that edge cases are laid around. Not policy: the eligibility packs are. */
export type Place = z.infer<typeof placeSchema>

export const PLACES: readonly Place[] = z.array(placeSchema).parse(data)

/** A place by its 6-digit code. @throws if the sandbox has no such place, which is a mistake in its data */
export function placeOf(regionCode: string): Place {
  const place = PLACES.find((candidate) => candidate.regionCode === regionCode)
  if (!place) throw new Error(`no sandbox place ${regionCode}`)
  return place
}
