import { screenOn, type TypeResult } from '../../server/eligibility/engine/index.ts'
import type { Button, Knowledge, Move, Reply, State, Words } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { sayList } from '../say-list.ts'
import { screenable } from '../screenable.ts'
import { leftAfter, type ResultPage, resultPages } from './pages-of-results.ts'
import { openAgain } from './question.ts'
import { pageWords } from './result-words.ts'
import { cardLine, elsewhere, hopefulProgrammes, phrase, programmeName } from './verdict.ts'

/** Programmes of a page that get a button of their own. */
const DETAILS = 3

/**
 * What can be said so far: the first page, what it means, and the open question if there is one. Three short
 * bubbles; "还有几项" pages on.
 */
export function showResults(state: State, knowledge: Knowledge, lead: readonly Words[] = []): Move {
  const { programs, types } = screenOn(screenable(state.facts), knowledge.today, knowledge.packs)
  const pages = resultPages(programs, state.elder)
  const [first] = pages
  const here = { ...state, shown: 1, about: first?.results[0]?.program ?? null }
  const likely = first?.kind === 'likely'
  const canApply = hopefulProgrammes(state.facts, knowledge).length > 0
  const page: Reply = {
    text: [
      ...lead,
      ...(first ? pageWords(state, first, likely ? 'result' : 'first') : []),
      ...typeWords(state, types),
    ],
    ...(first ? { card: { kind: 'screening', lines: first.results.map(cardLine) } } : {}),
  }
  const meaning: Reply = {
    text: [
      { key: 'eligibility:disclaimer' },
      ...(state.elder ? [] : [say(canApply ? 'screen.then_apply' : 'screen.then_person')]),
      ...plannedWords(first),
      ...elsewhereWords(first),
    ],
    buttons: buttonsAfter(state, pages, 1, canApply),
  }
  return answer(here, 'screen', page, meaning, ...openAgain(here, 'screen.one_more'))
}

/** "还有几项": the next page. */
export function showMore(state: State, knowledge: Knowledge): Move {
  if (state.shown === 0) return showResults(state, knowledge)
  const { programs } = screenOn(screenable(state.facts), knowledge.today, knowledge.packs)
  const pages = resultPages(programs, state.elder)
  const next = pages[state.shown]
  const canApply = hopefulProgrammes(state.facts, knowledge).length > 0
  if (!next) {
    const end = { text: [say('screen.no_more')], buttons: buttonsAfter(state, [], 0, canApply) }
    return answer(state, 'screen', end, ...openAgain(state))
  }
  const here = { ...state, shown: state.shown + 1, about: next.results[0]?.program ?? null }
  const page: Reply = {
    text: [
      ...pageWords(state, next, next.kind === pages[state.shown - 1]?.kind ? 'more' : 'first'),
      ...plannedWords(next),
      ...elsewhereWords(next),
    ],
    card: { kind: 'screening', lines: next.results.map(cardLine) },
    buttons: buttonsAfter(state, pages, here.shown, canApply),
  }
  return answer(here, 'screen', page, ...openAgain(here))
}

/** A sum of this page rests on what the place has planned: that is said beside it. */
function plannedWords(page: ResultPage | undefined): Words[] {
  const sums = (page?.results ?? []).filter(({ amount, verdict }) => amount && verdict !== 'not')
  const planned = sums
    .flatMap(({ confirmAtWindow }) => confirmAtWindow)
    .find(({ code }) => code === 'planned')
  return planned ? [phrase(planned.phrase)] : []
}

/** What is likely but has a window of its own; its details tell where that is. */
function elsewhereWords(page: ResultPage | undefined): Words[] {
  const names = elsewhere(page?.results ?? [])
  return names ? [say('screen.elsewhere', { names })] : []
}

function buttonsAfter(
  state: State,
  pages: readonly ResultPage[],
  shown: number,
  canApply: boolean,
): Button[] {
  const page = pages[shown - 1]
  const told = page && page.kind !== 'not' ? page.results.slice(0, DETAILS) : []
  const left = leftAfter(pages, shown)
  const more: Button = { label: say('button.more', { count: left }), action: 'more' }
  return [
    ...told.map(({ program }) => ({
      label: say('button.detail', { name: programmeName(program) }),
      action: `detail:${program}`,
    })),
    ...(left > 0 ? [more] : []),
    ...(canApply ? [button('apply')] : []),
    ...(state.screened ? [button('screen.restart')] : []),
    button('person'),
  ]
}

/** The five types in half a sentence. */
function typeWords(state: State, types: readonly TypeResult[]): Words[] {
  const met = types.filter((one) => one.met === 'yes')
  if (state.elder || met.length === 0) return []
  return [say('screen.types', { types: sayList(met.map(({ type }) => say(`type.${type}`))) })]
}
