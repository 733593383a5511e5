import { grades, type PolicyEntry, type ProposeInput } from './kinds.ts'
import { readNumber, typedNumber } from './units.ts'

/** What is typed in the form of a new value; kept on this device until it is sent. */
export interface ProposalDraft {
  key: string
  /** The number as typed, or the word chosen. */
  typed: string
  /** A yearly amount may be typed by the month. */
  by: 'year' | 'month'
  op: string
  validFrom: string
  reviewBy: string
  title: string
  titleEn: string
  url: string
  grade: string
  clause: string
  clauseEn: string
  note: string
}

/** The inputs, named like the fields of the contract. */
export const FIELDS = [
  'key',
  'value',
  'op',
  'validFrom',
  'reviewBy',
  'title',
  'titleEn',
  'url',
  'grade',
  'clause',
  'clauseEn',
  'note',
] as const
export type Field = (typeof FIELDS)[number]

export function emptyDraft(key = ''): ProposalDraft {
  return {
    key,
    typed: '',
    by: 'year',
    op: '',
    validFrom: '',
    reviewBy: '',
    title: '',
    titleEn: '',
    url: '',
    grade: '',
    clause: '',
    clauseEn: '',
    note: '',
  }
}

const MONTHS = 12

/** Whether a value is chosen from a list, and not typed. */
export const isChoice = (entry: PolicyEntry): boolean => entry.words !== null || entry.kind === 'flag'

/** The value in the unit of its key, or null when it cannot be read. */
export function typedValue(draft: ProposalDraft, entry: PolicyEntry): number | string | null {
  if (entry.words) return entry.words.some(({ value }) => value === draft.typed) ? draft.typed : null
  if (entry.kind === 'flag') return draft.typed === '1' ? 1 : draft.typed === '0' ? 0 : null
  const read = readNumber(draft.typed, entry.kind)
  return read !== null && entry.kind === 'fenYear' && draft.by === 'month' ? read * MONTHS : read
}

/** What stands in the form when a key is chosen: the operator stays, the number is typed anew. */
export function startingOp(entry: PolicyEntry): string {
  return entry.needsOperator ? (entry.inForce?.op ?? '') : ''
}

/** The value in force as somebody would type it, to compare with. */
export function typedNow(entry: PolicyEntry): string {
  const value = entry.inForce?.value
  return typeof value === 'number' && !isChoice(entry) ? typedNumber(value, entry.kind) : ''
}

const URL_PATTERN = /^https?:\/\/\S+\.\S+/

/** The inputs that are wrong, in the order of the form. `today` in China, YYYY-MM-DD. */
export function wrongFields(draft: ProposalDraft, entry: PolicyEntry | undefined, today: string): Field[] {
  if (!entry) return ['key']
  const wrong: Record<Field, boolean> = {
    key: false,
    value: typedValue(draft, entry) === null,
    op: entry.needsOperator && draft.op === '',
    validFrom: draft.validFrom < today,
    reviewBy: draft.reviewBy === '' || draft.reviewBy < draft.validFrom,
    title: draft.title.trim().length < 2,
    titleEn: draft.titleEn.trim().length === 1,
    url: draft.url.trim() !== '' && !URL_PATTERN.test(draft.url.trim()),
    grade: !grades.some((grade) => grade === draft.grade),
    clause: draft.clause.trim() === '',
    clauseEn: false,
    note: false,
  }
  return FIELDS.filter((field) => wrong[field])
}

/** The body to send; only for a draft without wrong fields. */
export function proposalBody(draft: ProposalDraft, entry: PolicyEntry): Record<keyof ProposeInput, unknown> {
  const filled = (text: string) => text.trim() || undefined
  return {
    place: undefined,
    key: entry.key,
    value: typedValue(draft, entry),
    op: entry.needsOperator ? draft.op : undefined,
    validFrom: draft.validFrom,
    reviewBy: draft.reviewBy,
    source: {
      title: draft.title.trim(),
      titleEn: filled(draft.titleEn),
      url: filled(draft.url),
      grade: draft.grade,
    },
    clause: draft.clause.trim(),
    clauseEn: filled(draft.clauseEn),
    note: filled(draft.note),
  }
}
