import type { WishCategory } from '../../server/wishes/contract.ts'

/** Every kind once; the compiler sees to it. The schemas themselves are too heavy for a phone. */
const ALL: Readonly<Record<WishCategory, true>> = {
  goods: true,
  company: true,
  repair: true,
  study: true,
  medical: true,
  travel: true,
  festival: true,
  other: true,
}

/** What a wish can be about, in the order in which it is asked; words under `wishes:category`. */
export const WISH_KINDS = Object.keys(ALL) as WishCategory[]
