import {
  ABOUT_MONEY,
  type About,
  DAY_AFTER,
  ELSE_AFTER,
  JOB_BEFORE,
  MONTH_AFTER,
  MONTHLY_FROM,
  MONTHLY_PAY,
  MONTHLY_TO,
  NO_INCOME,
  OTHER_YEAR,
  PER_DAY,
  PER_ELSE,
  PER_MONTH,
  PER_YEAR,
  SELF_PAID,
  THIS_YEAR,
  UNSURE_INCOME,
} from './data/money-vocabulary.ts'
import { type Sum, sumsIn } from './numbers.ts'

type Period = 'month' | 'year' | 'day' | 'else' | 'none'

/** A sum with what it is about and how often it comes. */
export type Money = Sum & {
  readonly about: About | null
  readonly period: Period
  /** It is about this one without a comma between, or the talk was of income all along. */
  readonly near: boolean
  readonly words: string
  /** The words before it, to the last comma. */
  readonly clause: string
}

/** Words so far before a sum may tell what it is about. */
const REACH = 24

/** The sums told of one person, or of nobody in particular. */
export function moneyIn(text: string): Money[] {
  let end = 0
  return sumsIn(text).map((sum) => {
    const before = text.slice(Math.max(end, sum.from - REACH), sum.from)
    const after =
      text
        .slice(sum.to)
        .split(/[,\u3002]/)[0]
        ?.slice(0, 8) ?? ''
    end = sum.to
    const clause = before.slice(before.lastIndexOf(',') + 1)
    const about = aboutOf(clause) ?? aboutOf(after) ?? aboutOf(before)
    return {
      ...sum,
      about: about === 'income' && MONTHLY_PAY.test(after) ? 'income' : about,
      period: periodOf(sum.fen, clause, after, before),
      near: !before.includes(','),
      words: clause + after,
      clause,
    }
  })
}

const aboutOf = (words: string): About | null =>
  ABOUT_MONEY.find(([, pattern]) => pattern.test(words))?.[0] ?? null

function periodOf(fen: number, clause: string, after: string, before: string): Period {
  if (MONTH_AFTER.test(after)) return 'month'
  if (DAY_AFTER.test(after)) return 'day'
  if (ELSE_AFTER.test(after)) return 'else'
  const said: readonly (readonly [Period, RegExp])[] = [
    ['else', PER_ELSE],
    ['day', PER_DAY],
    ['month', PER_MONTH],
    ['year', PER_YEAR],
  ]
  const found = said.find(([, pattern]) => pattern.test(clause))?.[0]
  if (found) return found
  const paid = fen >= MONTHLY_FROM && fen <= MONTHLY_TO && JOB_BEFORE.test(clause)
  return paid || MONTHLY_PAY.test(before) ? 'month' : 'none'
}

/** Income a month. A yearly one is left to the question: seasons differ. */
export const isMonthlyIncome = ({ about, period, words }: Money): boolean =>
  about === 'income' && period === 'month' && !UNSURE_INCOME.test(words)

/** Paid by the family itself in one year; anything less clear is only kept as a sum to ask about. */
export const isMedicalYear = ({ about, clause }: Money): boolean =>
  about === 'medical' && THIS_YEAR.test(clause) && SELF_PAID.test(clause) && !OTHER_YEAR.test(clause)

/** "没收入"; "没有固定收入" says nothing of the sum. */
export const hasNoIncome = (text: string): boolean => NO_INCOME.test(text) && !UNSURE_INCOME.test(text)
