import type { SourceDocument } from '../engine/pack-types.ts'
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
