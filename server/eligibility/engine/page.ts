import type { Case } from './case.ts'
import { cite, citeLaw, type Doubt, doubtsOf, rowsOf } from './cite.ts'
import { bitsOf } from './facts/in-order.ts'
import type { FactKey } from './facts.ts'
import type { PackRow, PolicyKey, ResolvedPack } from './pack-types.ts'
import type { Citation, Phrase } from './result.ts'
import { type Law, lawOf, type Outcome, type Rule, rulesOf, usesOf } from './rule.ts'
import type { Sentences } from './sentences.ts'

/** What a rule rests on at one place and day. */
export interface Sources {
  readonly keys: readonly PolicyKey[]
  readonly law: Law | undefined
  readonly rows: readonly PackRow[]
  readonly citations: readonly Citation[]
  /** What a window should confirm about the rows. */
  readonly doubts: readonly Doubt[]
}

/** Rows and the law behind them, each text once. */
export function sourcesOf(
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

const NO_PARAMS: Phrase['params'] = {}

/**
 * One rule as it is told at one place and day. What is the same for every family is worked out once; and as rules
 * are written in many shapes and pages have one, reading a page is several times faster.
 */
export class Page {
  readonly sentences: Sentences<Outcome>
  /** It follows from other programmes, so its words never say that its own rule was not found. */
  readonly follows: boolean
  /** The facts of the household it rests on, one bit each, where they are the same for every family. */
  readonly bits: number | null
  private readonly rule: Rule
  private readonly pack: ResolvedPack
  private readonly paramsOf: Rule['params']
  private readonly variantOf: Rule['variant']
  /** What it rests on, where that is the same for every family. */
  private readonly always: Sources | null
  /** What it has rested on so far. */
  private readonly found: Sources[] = []

  constructor(rule: Rule, sentences: Sentences<Outcome>, pack: ResolvedPack) {
    const { rules, law, uses, follows, params, variant } = rule
    this.rule = rule
    this.sentences = sentences
    this.pack = pack
    this.follows = follows !== undefined
    this.bits = typeof uses === 'function' ? null : bitsOf(uses)
    this.paramsOf = params
    this.variantOf = variant
    this.always =
      typeof rules === 'function' || typeof law === 'function'
        ? null
        : sourcesOf(rules ?? [], law, rowsOf(pack, rules ?? []), pack)
  }

  uses(subject: Case): readonly FactKey[] {
    return usesOf(this.rule, subject)
  }

  params(subject: Case): Phrase['params'] {
    return this.paramsOf ? this.paramsOf(subject) : NO_PARAMS
  }

  variant(subject: Case): string {
    return this.variantOf ? this.variantOf(subject) : ''
  }

  /** What the rule rests on for a family: one rule may rest on different rows for different families. */
  sources(subject: Case): Sources {
    if (this.always) return this.always
    const keys = rulesOf(this.rule, subject)
    const law = lawOf(this.rule, subject)
    for (const one of this.found) if (one.law === law && sameKeys(one.keys, keys)) return one
    const made = sourcesOf(keys, law, rowsOf(this.pack, keys), this.pack)
    this.found.push(made)
    return made
  }
}
