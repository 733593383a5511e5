import { REGION_CHOICES } from '../../server/eligibility/engine/index.ts'
import type { Button } from '../model.ts'
import { CITY_NAMES } from '../understanding/data/city-names.ts'

/** The districts of a city that was named alone, as buttons; they are many, so at most so many are shown. */
const MOST = 8

/** Codes of the counties that the name of a city may mean. */
export function placesNamed(text: string): string[] {
  const prefix = CITY_NAMES.find(([, names]) => names.test(text))?.[0]
  if (!prefix) return []
  return REGION_CHOICES.map(({ code }) => code)
    .filter((code) => code.startsWith(prefix))
    .slice(0, MOST)
}

export const placesLike = (text: string): Button[] =>
  placesNamed(text).map((code) => ({
    label: { key: `eligibility:region.${code}` },
    action: `answer:region:${code}`,
  }))
