import { SOURCES } from '../packs/sources.ts'
import type { PackRow, PolicyKey, ResolvedPack, SourceDocument } from './pack-types.ts'
import type { Citation, Confirm } from './result.ts'
import type { Law } from './rule.ts'

const BUILT_IN: Readonly<Record<string, SourceDocument>> = SOURCES

type Cited = Pick<PackRow, 'source' | 'clause' | 'clauseEn' | 'validFrom'>

/** Citations do not change, so each is made once. */
const made = new WeakMap<object, Citation>()

function make({ source, clause, clauseEn, validFrom }: Cited, pack: ResolvedPack): Citation {
  const found = pack.sources[source] ?? BUILT_IN[source]
  if (found === undefined) throw new Error(`unknown source ${source}`)
  const { title, titleEn, grade, url } = found
  return {
    tag: source,
    doc: title,
    docEn: titleEn,
    clause,
    clauseEn,
    ...(url === undefined ? {} : { url }),
    grade,
    validFrom,
  }
}

/** The document and clause behind a value. */
export function cite(row: Cited, pack: ResolvedPack): Citation {
  const known = made.get(row)
  if (known) return known
  const citation = make(row, pack)
  made.set(row, citation)
  return citation
}

/** First day of the laws that rules of the engine itself stand on; a text whose copies print no day has none here. */
const LAW_FROM: Readonly<Record<string, string>> = {
  N1: '2021-07-01',
  N2: '2022-10-20',
  N3: '2021-07-01',
  N4: '2025-01-01',
  N5: '2019-03-02',
  N8: '2019-11-01',
  N10: '2011-01-01',
  N12: '2019-03-02',
  Z1: '2014-11-01',
  Z2: '2021-03-26',
  Z4: '2021-09-30',
  Z5: '2017-01-13',
  Z10: '2019-01-14',
}

/** Whether a law that rules of the engine stand on had taken effect on a day; one without a known day always had. */
export function inForce(source: string, day: string): boolean {
  return (LAW_FROM[source] ?? '') <= day
}

/** The document behind a fixed rule of law. */
export function citeLaw(law: Law, pack: ResolvedPack): Citation {
  const known = made.get(law)
  if (known) return known
  const [source, clause, clauseEn] = law
  const citation = make({ source, clause, clauseEn, validFrom: LAW_FROM[source] ?? '' }, pack)
  made.set(law, citation)
  return citation
}

/** Why the window has the last word on a value. */
export type Doubt = Confirm & { citation: Citation }

/** Everything about a value that a window should confirm. */
export function doubts(row: PackRow, pack: ResolvedPack): readonly Doubt[] {
  const citation = cite(row, pack)
  return [
    ...(pack.asOf > row.reviewBy ? [doubt('stale', row, citation)] : []),
    ...(row.planned
      ? [doubt('planned', row, citation)]
      : row.derived
        ? [doubt('derived', row, citation)]
        : []),
    ...(row.otherPlace ? [doubt('other_place', row, citation)] : []),
    ...(['C', 'D'].includes(citation.grade) ? [doubt('weak_source', row, citation)] : []),
  ]
}

function doubt(code: Confirm['code'], row: PackRow, citation: Citation): Doubt {
  const params = { from: row.validFrom, reviewBy: row.reviewBy }
  return { code, phrase: { key: `confirm.${code}`, params }, citation }
}

function sameDoubt(one: Doubt, other: Doubt): boolean {
  return (
    one.code === other.code &&
    one.citation.tag === other.citation.tag &&
    one.citation.clause === other.citation.clause
  )
}

/** Everything about some values that a window should confirm; each doubt about each text once. */
export function doubtsOf(rows: readonly PackRow[], pack: ResolvedPack): readonly Doubt[] {
  const found: Doubt[] = []
  for (const row of rows) {
    for (const one of doubts(row, pack)) if (!found.some((other) => sameDoubt(one, other))) found.push(one)
  }
  return found
}

/** A rule that was not found. */
export const NO_RULE: Confirm = {
  code: 'no_rule',
  phrase: { key: 'confirm.no_rule', params: {} },
  citation: null,
}

/** The rows in force for the keys; absent ones are left out. */
export function rowsOf(pack: ResolvedPack, keys: readonly PolicyKey[]): PackRow[] {
  const rows: PackRow[] = []
  for (const key of keys) {
    const row = pack.rows[key] as PackRow | undefined
    if (row !== undefined) rows.push(row)
  }
  return rows
}
