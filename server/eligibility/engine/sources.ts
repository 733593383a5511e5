import { doubtsOf } from './cite.ts'
import type { PackRow, ResolvedPack } from './pack-types.ts'
import { Page, type Sources, sourcesOf } from './page.ts'
import type { Confirm } from './result.ts'
import type { Outcome, Rule } from './rule.ts'
import { Sentences } from './sentences.ts'

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

/** The words of a rule are the same everywhere. */
const sentences = new Map<Rule, Sentences<Outcome>>()

function sentencesOf(rule: Rule): Sentences<Outcome> {
  const known = sentences.get(rule)
  if (known) return known
  const made = new Sentences<Outcome>(`reason.${rule.id}`)
  sentences.set(rule, made)
  return made
}

/**
 * The rules of one place and day as they are told. There are few and every family asks for the same ones, so each
 * page is made once and shared by all results.
 */
export class Book {
  readonly pack: ResolvedPack
  /** Where gathering begins. */
  readonly nothing: Gathered
  private readonly pages = new Map<Rule, Page>()
  private readonly ofRows = new Map<PackRow, Sources>()
  private kept = 0

  constructor(pack: ResolvedPack) {
    this.pack = pack
    this.nothing = new Gathered(this, [])
  }

  pageOf(rule: Rule): Page {
    const known = this.pages.get(rule)
    if (known) return known
    const made = new Page(rule, sentencesOf(rule), this.pack)
    this.pages.set(rule, made)
    return made
  }

  /** A row that a sum rests on. */
  sourcesOfRow(row: PackRow): Sources {
    const known = this.ofRows.get(row)
    if (known) return known
    const made = sourcesOf([row.key], undefined, [row], this.pack)
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
