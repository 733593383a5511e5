/** Kleene three-valued truth: an unanswered question is neither yes nor no. */
export type Tri = 'yes' | 'no' | 'unknown'

/** `yes` only if all are yes; one `no` decides whatever the others are. */
export function all(...values: readonly Tri[]): Tri {
  if (values.includes('no')) return 'no'
  return values.includes('unknown') ? 'unknown' : 'yes'
}

/** `yes` as soon as one is yes; `no` only if all are no. */
export function any(...values: readonly Tri[]): Tri {
  if (values.includes('yes')) return 'yes'
  return values.includes('unknown') ? 'unknown' : 'no'
}

/** The opposite; unknown stays unknown. */
export function not(value: Tri): Tri {
  if (value === 'unknown') return 'unknown'
  return value === 'yes' ? 'no' : 'yes'
}

/** Lifts a plain boolean; not told is unknown. */
export function tri(value: boolean | null | undefined): Tri {
  if (value === null || value === undefined) return 'unknown'
  return value ? 'yes' : 'no'
}
