import type { PackRow, PolicyKey, PolicyPack, ResolvedPack, SourceDocument } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { SOURCES } from './sources.ts'

function inForce(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo)
}

function isDraft(tag: string): boolean {
  const documents: Readonly<Record<string, SourceDocument>> = SOURCES
  return documents[tag]?.draft === true
}

/** A value that is past its term but has no successor still answers; drafts never do. */
function layer(pack: PolicyPack, day: string): [PolicyKey, PackRow][] {
  return pack.rows
    .filter((row) => inForce(row, day) && !isDraft(row.source))
    .map((row) => [row.key, row as PackRow])
}

/**
 * The rules for one place on one day: from the whole country down to the county, the closest wins.
 * @param region six-digit county code, or null/undefined while it is not known
 * @param asOf day, YYYY-MM-DD
 */
export function resolvePack(
  region: string | null | undefined,
  asOf: string,
  packs = ALL_PACKS,
): ResolvedPack {
  const code = region ?? ''
  const covering = packs.filter((pack) => pack.covers.some((prefix) => code.startsWith(prefix)))
  return {
    region: region ?? null,
    asOf,
    version: covering.map((pack) => `${pack.id}@${pack.version}`).join(' '),
    rows: Object.fromEntries(covering.flatMap((pack) => layer(pack, asOf))) as ResolvedPack['rows'],
  }
}
