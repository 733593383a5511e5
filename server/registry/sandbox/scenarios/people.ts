import type { PersonDraft } from '../draft.ts'

type More = Partial<PersonDraft>

/** The person on whose name the household register stands. */
export const head = (sex: 'male' | 'female', age: number, more: More = {}): PersonDraft => ({
  relation: 'head',
  sex,
  age,
  insurance: 'resident',
  ...more,
})

export const spouse = (sex: 'male' | 'female', age: number, more: More = {}): PersonDraft => ({
  relation: 'spouse',
  sex,
  age,
  marital: 'married',
  insurance: 'resident',
  ...more,
})

export const child = (sex: 'male' | 'female', age: number, more: More = {}): PersonDraft => ({
  relation: 'child',
  sex,
  age,
  insurance: 'resident',
  ...more,
})

export const parent = (sex: 'male' | 'female', age: number, more: More = {}): PersonDraft => ({
  relation: 'parent',
  sex,
  age,
  marital: 'widowed',
  insurance: 'resident',
  ...more,
})

export const grandchild = (sex: 'male' | 'female', age: number, more: More = {}): PersonDraft => ({
  relation: 'grandchild',
  sex,
  age,
  insurance: 'resident',
  ...more,
})
