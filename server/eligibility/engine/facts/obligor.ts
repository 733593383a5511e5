/** One family living apart that must support the applicants by law: children, parents, spouse (Z10). */
export interface ObligorValues {
  /** Is itself recognised as dibao, dibian or otherwise in hardship: its support counts as 0. */
  hardship: boolean
  /** What an agreement or a court has set, fen a month, for the applicants; overrides the formula. */
  agreedFen: number
  /** Income of that family a month, fen. */
  monthlyIncomeFen: number
  persons: number
  /** Its necessary medical and education spending a month, fen. */
  rigidFen: number
  /** How many people that family must support, the applicants included. */
  supports: number
  /** How many of those are members of the applying family. */
  supportsHere: number
  /**
   * Its property against the limits that bar the applicants: `car` is one between 8 and 12 times the annual
   * standard, for the place to decide.
   */
  property: 'within' | 'car' | 'over'
}

export type ObligorKey = keyof ObligorValues
export type Obligor = { readonly [K in ObligorKey]?: ObligorValues[K] | null | undefined }

export const OBLIGOR_KEYS = [
  'hardship',
  'monthlyIncomeFen',
  'persons',
  'rigidFen',
  'supports',
  'supportsHere',
  'property',
  'agreedFen',
] as const satisfies readonly ObligorKey[]
