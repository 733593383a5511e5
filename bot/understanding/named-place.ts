import { REGION_CHOICES } from '../../server/eligibility/engine/index.ts'

/** Names in letters hide in other words: they count as words of their own only. */
const pattern = (name: string) => new RegExp(/^[a-z' ]+$/.test(name) ? `\\b${name}\\b` : name, 'i')

/** The county that a question names, and the question without it; null for none, or for several. */
export function namedPlace(text: string): { readonly code: string; readonly rest: string } | null {
  const [only, ...more] = REGION_CHOICES.filter(({ names }) => names.some((name) => pattern(name).test(text)))
  if (!only || more.length > 0) return null
  const longestFirst = only.names.toSorted((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((left, name) => left.replace(pattern(name), ''), text)
  return { code: only.code, rest }
}
