import type { Case } from './case.ts'
import { cite, citeLaw, type Doubt, doubts, rowsOf } from './cite.ts'
import type { PackRow, PolicyKey, ResolvedPack } from './pack-types.ts'
import type { Citation, Confirm } from './result.ts'
import { type Law, lawOf, type Rule, rulesOf } from './rule.ts'

/** What a rule rests on at one place and day. */
export interface Sources {
  readonly keys: readonly PolicyKey[]
  readonly law: Law | undefined
  readonly rows: readonly PackRow[]
  readonly citations: readonly Citation[]
  /** What a window should confirm about the rows. */
  readonly doubts: readonly Doubt[]
}

const NONE: readonly Sources[] = []

function makeSources(
  keys: readonly PolicyKey[],
  law: Law | undefined,
  rows: readonly PackRow[],
  pack: ResolvedPack,
): Sources {
  const citations: Citation[] = law ? [citeLaw(law, pack)] : []
  for (const row of rows) {
    const one = cite(row, pack)
    if (!citations.some(({ tag, clause }) => tag === one.tag && clause === one.clause)) citations.push(one)
  }
  return { keys, law, rows, citations, doubts: doubtsOf(rows, pack) }
}

/** Most rules name the same list each time. */
function sameKeys(some: readonly PolicyKey[], others: readonly PolicyKey[]): boolean {
  return some === others || (some.length === others.length && some.every((key, at) => key === others[at]))
}

function sameDoubt(one: Doubt, other: Doubt): boolean {
  return (
    one.code === other.code &&
    one.citation.tag === other.citation.tag &&
    one.citation.clause === other.citation.clause
  )
}

/** Each doubt about each text once. */
function doubtsOf(rows: readonly PackRow[], pack: ResolvedPack): readonly Doubt[] {
  const found: Doubt[] = []
  for (const row of rows) {
    for (const one of doubts(row, pack)) if (!found.some((other) => sameDoubt(one, other))) found.push(one)
  }
  return found
}

/**
 * Rows gathered one after the other, and what a window should confirm about them. Families gather the same rows in
 * the same order over and over, so each gathering is made once and leads on to the next.
 */
export class Gathered {
  readonly confirms: readonly Confirm[]
  private readonly rows: readonly PackRow[]
  private readonly book: Book
  private readonly onward = new Map<Sources, Gathered>()

  constructor(book: Book, rows: readonly PackRow[]) {
    this.confirms = doubtsOf(rows, book.pack)
    this.rows = rows
    this.book = book
  }

  and(more: Sources): Gathered {
    // Most rows are beyond doubt and change nothing.
    if (more.doubts.length === 0) return this
    const known = this.onward.get(more)
    if (known) return known
    const fresh = more.rows.filter((row) => !this.rows.includes(row))
    const next = fresh.length === 0 ? this : new Gathered(this.book, [...this.rows, ...fresh])
    if (this.book.mayKeep()) this.onward.set(more, next)
    return next
  }

  andRow(row: PackRow): Gathered {
    return this.and(this.book.sourcesOfRow(row))
  }
}

/** Gatherings kept for one place and day; there are far fewer in practice. */
const MOST_KEPT = 20_000

/**
 * The sources of one place and day. There are few and every family asks for the same ones, so each list is made
 * once and shared by all results.
 */
export class Book {
  readonly pack: ResolvedPack
  /** Where gathering begins. */
  readonly nothing: Gathered
  private readonly ofRules = new Map<Rule, readonly Sources[]>()
  private readonly ofRows = new Map<PackRow, Sources>()
  private kept = 0

  constructor(pack: ResolvedPack) {
    this.pack = pack
    this.nothing = new Gathered(this, [])
  }

  /** What a rule rests on for a family: one rule may rest on different rows for different families. */
  sourcesOf(subject: Case, rule: Rule): Sources {
    const keys = rulesOf(rule, subject)
    const law = lawOf(rule, subject)
    const known = this.ofRules.get(rule) ?? NONE
    for (const one of known) if (one.law === law && sameKeys(one.keys, keys)) return one
    const made = makeSources(keys, law, rowsOf(this.pack, keys), this.pack)
    this.ofRules.set(rule, [...known, made])
    return made
  }

  /** The same of a row that a sum rests on. */
  sourcesOfRow(row: PackRow): Sources {
    const known = this.ofRows.get(row)
    if (known) return known
    const made = makeSources([row.key], undefined, [row], this.pack)
    this.ofRows.set(row, made)
    return made
  }

  /** Counts one more gathering; beyond the limit they are made anew each time. */
  mayKeep(): boolean {
    this.kept += 1
    return this.kept < MOST_KEPT
  }
}

const books = new WeakMap<ResolvedPack, Book>()

export function bookOf(pack: ResolvedPack): Book {
  const known = books.get(pack)
  if (known) return known
  const made = new Book(pack)
  books.set(pack, made)
  return made
}
