import { citeLaw } from '../eligibility/engine/cite.ts'
import { type PolicyPack, resolvePack } from '../eligibility/engine/index.ts'
import type { Citation } from '../eligibility/engine/result.ts'
import type { GuideEntry } from './entry.ts'
import { figureOf } from './figures.ts'
import { wordName } from './text.ts'

/** Of a number that is not known yet: it is not known where somebody lives, or nobody published it there. */
export type Filled = {
  readonly figures: Readonly<Record<string, { readonly n: string } | 'place' | 'unset'>>
  /** The place decides, and is not known. */
  readonly needsPlace: boolean
  /** A window should confirm a number: it is old, worked out, or was not read in the document itself. */
  readonly doubtful: boolean
  /** A number is what the place has planned: it is said as such. */
  readonly planned: boolean
  /** Nobody has looked at the entry again by the day it was due. */
  readonly stale: boolean
  readonly citations: readonly (Citation & { readonly date: string })[]
}

/** Rules of the whole province hold wherever somebody lives in it. */
export const PROVINCE = '33'

/** The figures of an entry for a place and a day, with every document that it rests on. */
export function fillEntry(
  entry: GuideEntry,
  region: string | null,
  day: string,
  packs: readonly PolicyPack[] | undefined,
): Filled {
  const pack = resolvePack(region ?? PROVINCE, day, packs)
  const read = entry.figures.map((name) => [name, figureOf(name, pack)] as const)
  const missing = region === null ? 'place' : 'unset'
  const laws = entry.sources.map((law) => citeLaw(law, pack))
  const citations = [...laws, ...read.flatMap(([, figure]) => figure.citations)]
  return {
    figures: Object.fromEntries(
      read.map(([name, { n }]) => [wordName(name), n === null ? missing : { n }] as const),
    ),
    needsPlace: region === null && read.some(([, { n }]) => n === null),
    doubtful: read.some(([, { n, doubtful }]) => n !== null && doubtful),
    planned: read.some(([, { n, planned }]) => n !== null && planned),
    stale: entry.reviewBy < day,
    citations: once(citations).map((one) => ({ ...one, date: one.validFrom || entry.reviewed })),
  }
}

/** The same clause is cited once, however many numbers come from it. */
function once(citations: readonly Citation[]): Citation[] {
  const by = new Map(citations.map((one) => [`${one.tag} ${one.clause}`, one]))
  return [...by.values()]
}
