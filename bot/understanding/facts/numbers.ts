import { readAnswer } from '../../../server/eligibility/engine/index.ts'
import { AGE, AGE_BEFORE, LARGE, LAST_UNIT, MEASURE, SEVERAL, SUM } from './data/number-vocabulary.ts'

/** A sum that stands in the words. */
export type Sum = {
  readonly fen: number
  readonly rough: boolean
  readonly from: number
  readonly to: number
}

/**
 * An age that is told of the person before it; "六十多岁" is none, for help depends on the year.
 * @param named somebody was named right before: then a bare figure may be an age
 */
export function ageIn(text: string, named: boolean): number | null {
  const [, withUnit, again, behind, thisYear] = AGE.exec(text) ?? []
  const told = withUnit ?? thisYear ?? (named ? (again ?? behind) : undefined)
  if (!told) return null
  const read = readAnswer('members.0.age', told)
  return read.ok && typeof read.value === 'number' && !read.rough ? read.value : null
}

/** An age told before the name: "带个六岁的女儿". */
export function ageBefore(lead: string): number | null {
  const said = AGE_BEFORE.exec(lead)?.[1]
  const read = said ? readAnswer('members.0.age', `${said}\u5c81`) : null
  return read?.ok && typeof read.value === 'number' ? read.value : null
}

/** Every sum of money in the words, as the questionnaire reads an amount. */
export function sumsIn(text: string): Sum[] {
  return [...text.matchAll(SUM)].flatMap((match) => {
    const [said, low = '', high, unit] = match
    const to = match.index + said.length
    if (SEVERAL.test(text.slice(Math.max(0, match.index - 1), to + 1))) return []
    const money = unit !== undefined || (LARGE.test(high ?? low) && !MEASURE.test(text.slice(to)))
    const read = money ? readSum(said, low, high) : null
    return read && read.fen > 0 ? [{ ...read, from: match.index, to }] : []
  })
}

/** "两千到三千", "2-3千" lie in the middle, and are rough. */
function readSum(said: string, low: string, high: string | undefined): Amount | null {
  if (high === undefined) return amount(said)
  const unit = LAST_UNIT.exec(high)?.[0] ?? ''
  const first = amount(LARGE.test(low) ? low : low + unit)
  const last = amount(high)
  if (!first || !last || first.fen >= last.fen) return null
  return { fen: Math.round((first.fen + last.fen) / 2), rough: true }
}

type Amount = Pick<Sum, 'fen' | 'rough'>

function amount(said: string): Amount | null {
  const read = readAnswer('financialAssetsFen', said)
  return read.ok && typeof read.value === 'number' ? { fen: read.value, rough: read.rough } : null
}

/** A small count in words or digits: "两", "3". */
export function countOf(said: string | undefined): number | null {
  if (!said) return null
  const read = readAnswer('obligorFamilies', said === '\u4fe9' ? '2' : said)
  return read.ok && typeof read.value === 'number' ? read.value : null
}
