import type { PolicyPack } from '../engine/pack-types.ts'
import { type KeyShape, OPERATORS, shapeOf } from './describe.ts'
import { documentOf } from './sources.ts'

type Row = PolicyPack['rows'][number]

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const MONEY: readonly KeyShape['kind'][] = ['fen', 'fenMonth', 'fenYear']
/** 100 million yuan, in fen, and 100,000 of anything else: beyond, it is mistyped, and sums would not be exact. */
const MOST = { money: 100_000_000_00, other: 100_000 }

/** An amount, a factor or an age of nothing is a slip; whoever ends a benefit ends its row. */
const NEVER_NOUGHT: readonly KeyShape['kind'][] = ['fenMonth', 'fenYear', 'factor', 'age', 'months']

/** What is wrong with a value of its key: amounts and limits are whole numbers, words are of a list. */
export function valueFault(shape: KeyShape, value: unknown): string | null {
  if (shape.words) return shape.words.some((word) => word === value) ? null : 'not one of its words'
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return 'not a whole number'
  if (value === 0 && NEVER_NOUGHT.includes(shape.kind)) return 'nothing is not meant'
  if (shape.kind === 'flag' && value > 1) return 'neither yes nor no'
  if (value > (MONEY.includes(shape.kind) ? MOST.money : MOST.other)) return 'too much to be meant'
  return null
}

/** A limit says how it is met, and nothing else does. */
export function operatorFault(shape: KeyShape, op: unknown): string | null {
  if (op === undefined) return shape.limit ? 'limit without operator' : null
  if (!shape.limit) return 'operator on what is no limit'
  return OPERATORS.some((one) => one === op) ? null : 'unknown operator'
}

function dayFaults({ validFrom, validTo, reviewBy }: Row): string[] {
  const wrong = [validFrom, validTo ?? validFrom].every(isDay) ? [] : ['not a date']
  if (!reviewBy) return [...wrong, 'no review date']
  return [
    ...wrong,
    ...(isDay(reviewBy) ? [] : ['review not a date']),
    ...(validTo !== null && validTo <= validFrom ? ['ends before it begins'] : []),
    ...(reviewBy < validFrom ? ['review before it begins'] : []),
  ]
}

function sourceFault(pack: PolicyPack, row: Row): string | null {
  if (documentOf(pack, row.source) === undefined) return 'no source'
  return row.clause && row.clauseEn ? null : 'no clause'
}

/** Everything wrong with one row by itself. */
export function rowFaults(pack: PolicyPack, row: Row): string[] {
  const shape = shapeOf(row.key)
  if (shape === undefined) return ['unknown key']
  const faults = [valueFault(shape, row.value), operatorFault(shape, row.op), sourceFault(pack, row)]
  return [...faults.filter((fault) => fault !== null), ...dayFaults(row)]
}
