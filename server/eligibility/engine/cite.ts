import { SOURCES } from '../packs/sources.ts'
import type { PackRow, ResolvedPack, SourceDocument } from './pack-types.ts'
import type { Citation, Confirm } from './result.ts'

function documentOf(tag: string): SourceDocument {
  const documents: Readonly<Record<string, SourceDocument>> = SOURCES
  const found = documents[tag]
  if (found === undefined) throw new Error(`unknown source ${tag}`)
  return found
}

/** The document and clause behind a value. */
export function cite(row: Pick<PackRow, 'source' | 'clause' | 'clauseEn' | 'validFrom'>): Citation {
  const { title, titleEn, grade, url } = documentOf(row.source)
  return {
    tag: row.source,
    doc: title,
    docEn: titleEn,
    clause: row.clause,
    clauseEn: row.clauseEn,
    ...(url === undefined ? {} : { url }),
    grade,
    validFrom: row.validFrom,
  }
}

/** First day of the laws that rules of the engine itself stand on. */
const LAW_FROM: Readonly<Record<string, string>> = { N1: '2021-07-01', Z1: '2014-11-01' }

/** The document behind a fixed rule of law. */
export function citeLaw([source, clause, clauseEn]: readonly [string, string, string]): Citation {
  return cite({ source, clause, clauseEn, validFrom: LAW_FROM[source] ?? '' })
}

/** Everything about a value that a window should confirm. */
export function doubts(row: PackRow, pack: ResolvedPack): Confirm[] {
  const citation = cite(row)
  const codes = [
    ...(pack.asOf > row.reviewBy ? (['stale'] as const) : []),
    ...(row.derived ? (['derived'] as const) : []),
    ...(row.otherPlace ? (['other_place'] as const) : []),
    ...(['C', 'D'].includes(citation.grade) ? (['weak_source'] as const) : []),
  ]
  return codes.map((code) => ({
    code,
    phrase: { key: `confirm.${code}`, params: { from: row.validFrom, reviewBy: row.reviewBy } },
    citation,
  }))
}

/** A rule that was not found. */
export const NO_RULE: Confirm = {
  code: 'no_rule',
  phrase: { key: 'confirm.no_rule', params: {} },
  citation: null,
}
