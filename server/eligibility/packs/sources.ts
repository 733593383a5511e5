import type { PolicyPack, SourceDocument } from '../engine/pack-types.ts'
import { LAWS } from './sources-law.ts'
import { PROGRAMS } from './sources-programs.ts'
import { STANDARDS } from './sources-standards.ts'
import { WAGES } from './sources-wages.ts'

/**
 * Every document a rule or number of the packs is taken from. All were read as stored copies, so a value of
 * grade C or D sends the reader to the window.
 */
export const SOURCES = { ...LAWS, ...PROGRAMS, ...STANDARDS, ...WAGES } as const satisfies Record<
  string,
  SourceDocument
>

const BUILT_IN: Readonly<Record<string, SourceDocument>> = SOURCES

/** The document behind a tag, of the pack itself or built in. */
export function documentOf(pack: Pick<PolicyPack, 'sources'>, tag: string): SourceDocument | undefined {
  if (pack.sources && Object.hasOwn(pack.sources, tag)) return pack.sources[tag]
  return Object.hasOwn(BUILT_IN, tag) ? BUILT_IN[tag] : undefined
}

/** Whether a row with this tag only comes from a draft, and so never decides. */
export function isDraft(pack: Pick<PolicyPack, 'sources'>, tag: string): boolean {
  return documentOf(pack, tag)?.draft === true
}
