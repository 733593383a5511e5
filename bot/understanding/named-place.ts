import { REGION_CHOICES } from '../../server/eligibility/engine/index.ts'

/** Names in letters hide in other words: they count as words of their own only. */
const pattern = (name: string) => new RegExp(/^[a-z' ]+$/.test(name) ? `\\b${name}\\b` : name, 'i')

/** Each with the patterns of its names, the longest first. */
const PLACES = REGION_CHOICES.map(({ code, names }) => ({
  code,
  names: names.toSorted((one, other) => other.length - one.length).map(pattern),
}))

/** The county that a question names, and the question without it; null for none, or for several. */
export function namedPlace(text: string): { readonly code: string; readonly rest: string } | null {
  const [only, ...more] = PLACES.filter(({ names }) => names.some((name) => name.test(text)))
  if (!only || more.length > 0) return null
  const rest = only.names.reduce((left, name) => left.replace(name, ''), text)
  return { code: only.code, rest }
}
