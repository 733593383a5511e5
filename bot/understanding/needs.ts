import { NEEDS, type Need } from './data/service-vocabulary.ts'

/** The help that words ask for, by its name; null: they name none. */
export const needIn = (text: string): string | null => needOf(({ words }) => words.test(text))?.id ?? null

const needOf = (fits: (need: Need) => boolean): Need | undefined => NEEDS.find(fits)

type Project = { readonly kind: string; readonly name: string; readonly about: string }

/**
 * The projects that do what is needed, in the order in which they came. `exact` false: none does just this, and these
 * come near to it.
 * @param name a need by its name; null: any help will do
 */
export function doing<P extends Project>(
  name: string | null,
  projects: readonly P[],
): { items: readonly P[]; exact: boolean } {
  const need = needOf(({ id }) => id === name)
  if (!need) return { items: projects, exact: true }
  const { kinds, named, words } = need
  const ofKind = ({ kind }: Project) => kinds.some((one) => one === kind)
  const says = ({ name, about }: Project) => (named ?? words).test(`${name} ${about}`)
  // What stands under none of the kinds is known by its words alone.
  const exact = projects.filter((one) => (named || one.kind === 'other' ? says(one) : ofKind(one)))
  return exact.length > 0 ? { items: exact, exact: true } : { items: projects.filter(ofKind), exact: false }
}
