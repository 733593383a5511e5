import type { CheckCategory, CheckLine } from '../../registry/contract.ts'

/** What a source says of a fact. `conflict` decides against every weaker source: a person must look. */
export type Found<T> =
  | { is: 'value'; value: T; origin: Origin }
  | { is: 'conflict' }
  /** Not asked, or no answer (yet). */
  | { is: 'silent' }

export type Origin = 'registry' | 'check' | 'survey' | 'stated'

/** A line of the economic check as the rules read it. */
export type ReportLine = Pick<CheckLine, 'category' | 'state' | 'amountFen' | 'records' | 'floorAreaSqm'> & {
  memberRef: string
}

/** A pre-filled field as the rules read it; `value` as the registry sent it. */
export type FieldEvidence = { key: string; state: string; value: unknown }

export const SILENT = { is: 'silent' } as const

/** The first source that speaks. */
export function firstOf<T>(...sources: Found<T>[]): Found<T> {
  return sources.find((source) => source.is !== 'silent') ?? SILENT
}

/** The lines of some categories of the counted members: all answered or empty, or a conflict, or not yet. */
export function linesOf(
  report: readonly ReportLine[],
  refs: readonly string[],
  categories: readonly CheckCategory[],
): Found<ReportLine[]> {
  const lines = report.filter((line) => refs.includes(line.memberRef) && categories.includes(line.category))
  if (lines.some((line) => line.state === 'conflict')) return { is: 'conflict' }
  const expected = refs.length * categories.length
  if (expected === 0 || lines.length < expected || lines.some((line) => line.state === 'asked')) return SILENT
  return { is: 'value', value: lines, origin: 'check' }
}

/** A registry field: `answered` gives its value, `empty` gives `whenEmpty`. */
export function fieldOf<T>(fields: readonly FieldEvidence[], key: string, whenEmpty: T): Found<T> {
  const field = fields.find((one) => one.key === key)
  if (field?.state === 'conflict') return { is: 'conflict' }
  if (field?.state === 'empty') return { is: 'value', value: whenEmpty, origin: 'registry' }
  if (field?.state !== 'answered') return SILENT
  return { is: 'value', value: field.value as T, origin: 'registry' }
}

/** The same source, another reading of its value; `undefined`: it does not say. */
export function read<A, B>(found: Found<A>, as: (value: A) => B | undefined): Found<B> {
  if (found.is !== 'value') return found
  const value = as(found.value)
  return value === undefined ? SILENT : { ...found, value }
}

export const sumOf = (lines: readonly ReportLine[], category: CheckCategory): number =>
  lines.reduce((sum, line) => sum + (line.category === category ? (line.amountFen ?? 0) : 0), 0)
