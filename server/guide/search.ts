import MiniSearch from 'minisearch'
import { SYNONYMS } from './data/particles.ts'
import type { GuideEntry } from './entry.ts'
import { tokens } from './tokens.ts'

export type Query = {
  readonly text: string
  /** What it is about: entries of these topics come first. */
  readonly topics?: readonly string[]
  /** Where somebody lives; entries of other places are left out. Null or absent: not known. */
  readonly region?: string | null
}

export type Hit = {
  readonly id: string
  readonly score: number
  /** How much of what was asked the entry speaks of, by weight, 0 to 1. */
  readonly coverage: number
}

export type Search = (query: Query) => Hit[]

const BOOST = { title: 2.5, asks: 3, body: 0.4 }
/** A single character says little beside a pair. */
const SINGLE = 0.25
/** What stands in every other entry tells nothing, and costs most of the time. */
const TELLING = 0.4
const OF_TOPIC = 1.5
const OF_PLACE = 1.15
const MOST = 8
/** Only so many of the first can come out best once it is weighed how much of the question they speak of. */
const WORTH_WEIGHING = 24

/** A pair that no entry holds: mostly chatter, sometimes what it is all about. */
const NEW = 2.5

type Stored = Pick<GuideEntry, 'topics' | 'places'>

/** The search over all entries: built once, then a pure function. */
export function makeSearch(entries: readonly GuideEntry[]): Search {
  const index = new MiniSearch<GuideEntry>({
    fields: ['title', 'asks', 'body'],
    storeFields: ['topics', 'places'],
    extractField: (entry, field) =>
      field === 'title' || field === 'asks' || field === 'body'
        ? entry.searched[field]
        : entry[field as keyof GuideEntry],
    tokenize: tokens,
    processTerm: (term) => term,
  })
  index.addAll(entries)
  const weights = weightsOf(entries)
  return ({ text, topics = [], region = null }) => {
    const wanted = new Set(tokens(widened(text)).filter((term) => weights(term) >= TELLING))
    const whole = sumOf(new Set(tokens(text)), weights)
    return index
      .search([...wanted].join(' '), {
        tokenize: (joined) => joined.split(' ').filter((term) => term !== ''),
        boost: BOOST,
        boostTerm: (term) => (term.length === 1 ? SINGLE : 1),
        boostDocument: (_, __, stored) => boostOf(stored as Stored, topics, region),
        filter: (found) => holds(found.places as string[], region),
      })
      .slice(0, WORTH_WEIGHING)
      .map(({ id, score, queryTerms }) => {
        const coverage = whole === 0 ? 0 : Math.min(1, sumOf(new Set(queryTerms), weights) / whole)
        // The score grows with every further word twice: by its own worth, and once more by their number.
        return { id: String(id), coverage, score: Math.sqrt((score * score * coverage) / queryTerms.length) }
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
  }
}

/** What was asked, with what means the same. */
function widened(text: string): string {
  const more = SYNONYMS.filter(([said]) => said.test(text)).map(([, means]) => means)
  return [text, ...more].join(' ')
}

function holds(places: readonly string[], region: string | null): boolean {
  return region === null
    ? places.some((place) => place.length <= 2)
    : places.some((place) => region.startsWith(place))
}

function boostOf({ topics: its, places }: Stored, topics: readonly string[], region: string | null): number {
  const topic = its.some((one) => topics.includes(one)) ? OF_TOPIC : 1
  const near = region !== null && places.some((place) => place.length > 2 && region.startsWith(place))
  return topic * (near ? OF_PLACE : 1)
}

/** How telling each term is: the fewer entries hold it, the more. */
function weightsOf(entries: readonly GuideEntry[]): (term: string) => number {
  const held = new Map<string, number>()
  for (const { searched } of entries)
    for (const term of new Set(tokens(Object.values(searched).join('\n'))))
      held.set(term, (held.get(term) ?? 0) + 1)
  const weigh = (term: string): number => {
    const many = held.get(term)
    return (term.length === 1 ? SINGLE : 1) * (many === undefined ? NEW : Math.log(1 + entries.length / many))
  }
  const known = new Map([...held.keys()].map((term) => [term, weigh(term)]))
  return (term) => known.get(term) ?? weigh(term)
}

const sumOf = (terms: ReadonlySet<string>, weight: (term: string) => number): number =>
  [...terms].reduce((sum, term) => sum + weight(term), 0)
