import { GROUP_HINTS, HINT_DENIED, NEED_HINTS, SPENDING_HINTS } from './data/maybe-vocabulary.ts'
import type { Maybe, SumKey } from './heard.ts'
import type { Money } from './money.ts'

/** What the words point to. It only fills in questions that are still asked. */
export function maybeIn(text: string, sums: readonly Money[]): Maybe {
  return {
    groups: hinted(text, GROUP_HINTS),
    needs: hinted(text, NEED_HINTS),
    spending: hinted(text, SPENDING_HINTS),
    sums: openSums(sums),
  }
}

function hinted<T>(text: string, hints: readonly (readonly [T, RegExp])[]): T[] {
  return hints.filter(([, words]) => isHinted(text, words)).map(([value]) => value)
}

function isHinted(text: string, words: RegExp): boolean {
  const match = words.exec(text)
  return match !== null && !HINT_DENIED.test(text.slice(0, match.index))
}

const QUESTION_OF: Partial<Record<NonNullable<Money['about']>, SumKey>> = {
  medical: 'medicalYearFen',
  tuition: 'educationYearFen',
  rehab: 'rehabYearFen',
}

/** Sums of which one must ask what they are: a stay in hospital, a term, a day's pay. */
function openSums(sums: readonly Money[]): Maybe['sums'] {
  const open: { [K in SumKey]?: number } = {}
  for (const { about, period, fen } of sums) {
    const key = about === 'income' && period === 'day' ? 'dayWageFen' : about && QUESTION_OF[about]
    if (key && period !== 'month') open[key] ??= fen
  }
  return open
}
