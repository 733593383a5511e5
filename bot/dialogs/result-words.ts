import type { FactKey, ProgramResult } from '../../server/eligibility/engine/index.ts'
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
  const lines =
    page.kind === 'likely'
      ? page.results.flatMap((result) => likelyWords(state, result))
      : openWords(state, page.results)
  return [say(`screen.${head}`), ...lines]
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

const names = (results: readonly ProgramResult[]): Words =>
  sayList(results.map(({ program }) => programmeName(program)))

/** What one answer each would settle, together; where no answer can, the window does. */
function openWords(state: State, results: readonly ProgramResult[]): Words[] {
  const waiting = new Map<FactKey | null, ProgramResult[]>()
  for (const result of results) {
    const first = result.missing[0] ?? null
    waiting.set(first, [...(waiting.get(first) ?? []), result])
  }
  return [...waiting].map(([key, all]) =>
    key
      ? say('screen.line_missing', { names: names(all), fact: factName(key, state.facts) })
      : say('screen.line_window', { names: names(all) }),
  )
}

/** What is not given, in one kind sentence; what stands behind something better is no refusal. */
function notWords(results: readonly ProgramResult[]): Words[] {
  const behind = results.filter(standsBack)
  const refused = results.filter((one) => !standsBack(one))
  return [
    ...(behind.length > 0 ? [say('screen.result_behind', { names: names(behind) })] : []),
    ...(refused.length > 0 ? [say('screen.result_not', { names: names(refused) })] : []),
  ]
}
