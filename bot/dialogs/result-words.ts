import type { ProgramResult } from '../../server/eligibility/engine/index.ts'
import type { State, Words } from '../model.ts'
import { say } from '../moves.ts'
import { factName } from '../say-fact.ts'
import { sayList } from '../say-list.ts'
import { type ResultPage, standsBack } from './pages-of-results.ts'
import { amountWords, arithmetic, programmeName } from './verdict.ts'

/** A page in words. `result`: the very first one; `first`: the first of its kind; `more`: it goes on. */
export function pageWords(state: State, page: ResultPage, place: 'result' | 'first' | 'more'): Words[] {
  if (page.kind === 'not') return notWords(page.results)
  const head = place === 'result' ? 'result' : place === 'more' ? 'result_more' : `result_${page.kind}`
  const line = page.kind === 'likely' ? likelyWords : openWords
  return [say(`screen.${head}`), ...page.results.flatMap((result) => line(state, result))]
}

/** The sum, and below it how it comes about. */
function likelyWords(state: State, result: ProgramResult): Words[] {
  const name = programmeName(result.program)
  const amount = amountWords(result)
  const lines = state.elder ? [] : arithmetic(result.amount)
  return [
    amount ? say('screen.line_amount', { name, amount }) : say('screen.line', { name }),
    ...(lines.length > 1 ? [say('screen.sum', { lines: sayList(lines, 'then') })] : []),
  ]
}

/** What is to be known next; where no answer can settle it, the window does. */
function openWords(state: State, { program, missing }: ProgramResult): Words[] {
  const name = programmeName(program)
  if (state.elder) return [say('screen.line', { name })]
  const [first] = missing
  return [
    first
      ? say('screen.line_missing', { name, fact: factName(first, state.facts) })
      : say('screen.line_window', { name }),
  ]
}

/** What is not given, in one kind sentence; what stands behind something better is no refusal. */
function notWords(results: readonly ProgramResult[]): Words[] {
  const names = (list: readonly ProgramResult[]) => sayList(list.map(({ program }) => programmeName(program)))
  const behind = results.filter(standsBack)
  const refused = results.filter((one) => !standsBack(one))
  return [
    ...(behind.length > 0 ? [say('screen.result_behind', { names: names(behind) })] : []),
    ...(refused.length > 0 ? [say('screen.result_not', { names: names(refused) })] : []),
  ]
}
