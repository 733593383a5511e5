import type { ApplicationData, Knowledge, Link, Move, Reply, State, Words } from '../model.ts'
import { answer, button, order, plain, say } from '../moves.ts'
import { PAGES } from '../pages.ts'
import { screenable } from '../screenable.ts'
import { progressReply } from './progress.ts'
import { askSignIn } from './sign-in.ts'
import { elsewhere, hopefulProgrammes, programmesOf } from './verdict.ts'

/** Starts the application, or goes on with the open one; the facts of the screening come along. */
export function startApply(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'apply')
  const applying = { ...state, task: 'apply' as const, wantsSignIn: null }
  const sawResults = state.screened || state.shown > 0
  const starting = order(applying, 'apply', {
    name: 'application.start',
    facts: screenable(state.facts),
    programmes: sawResults ? hopefulProgrammes(state.facts, knowledge) : [],
  })
  const names = sawResults ? elsewhere(programmesOf(state.facts, knowledge)) : null
  return names ? { ...starting, replies: [{ text: [say('apply.elsewhere', { names })] }] } : starting
}

/** "办好了，接着看": looks again at what is still missing. */
export function checkApply(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'apply')
  return order({ ...state, task: 'apply' }, 'apply', { name: 'application.view', goal: 'apply' })
}

/** Where the application stands now: one missing thing, or the question whether to send it. */
export function applyStep(state: State, data: ApplicationData | null, knowledge: Knowledge): Move {
  if (!data) return startApply(state, knowledge)
  const known = { ...state, applicationId: data.id, applicationVersion: data.version }
  if (data.stage !== 'draft' && data.stage !== 'sent_back') {
    return answer({ ...known, task: null }, 'apply', progressReply(data))
  }
  if (data.registryState === 'not_asked' && state.prefillAsked !== data.id) {
    const fetching = answer({ ...known, prefillAsked: data.id }, 'apply', { text: [say('apply.fetching')] })
    return { ...fetching, commands: [{ name: 'application.prefill', id: data.id }] }
  }
  return answer(known, 'apply', data.canSubmit ? ready(state, data) : missing(data))
}

/** The registry has answered, or did not: either way the application goes on. */
export function prefilled(state: State, knowledge: Knowledge, ok: boolean): Move {
  const move = checkApply(state, knowledge)
  return ok ? move : { ...move, replies: [{ text: [say('apply.fetch_later')] }, ...move.replies] }
}

/** Sends it. Only from the button, which is shown when nothing is missing. */
export function submit(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'apply')
  const { applicationId: id, applicationVersion: version } = state
  if (!id) return checkApply(state, knowledge)
  return order(state, 'apply', { name: 'application.submit', id, version })
}

/** Takes the sending back, within the 10 minutes in which that is possible. */
export function undo(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'apply')
  const { applicationId: id } = state
  if (!id) return checkApply(state, knowledge)
  return order(state, 'apply', { name: 'application.undo', id })
}

export function submitted(state: State, data: ApplicationData): Move {
  const done = { ...state, task: null, applicationId: data.id, applicationVersion: data.version }
  return answer(done, 'apply', {
    text: [
      plain(state, 'apply.submitted', { number: data.number }),
      { key: 'bot:ready', params: { text: data.nextStep } },
    ],
    links: [{ label: say('link.progress'), href: PAGES.application(data.id) }],
    buttons: [...(data.canUndo ? [button('apply.undo')] : []), button('progress'), button('menu')],
  })
}

export function undone(state: State, data: ApplicationData): Move {
  const back = { ...state, task: 'apply' as const, applicationId: data.id, applicationVersion: data.version }
  return answer(back, 'apply', {
    text: [say('apply.undone')],
    links: [pageLink('other')],
    buttons: [button('apply.check'), button('menu')],
  })
}

function ready(state: State, data: ApplicationData): Reply {
  return {
    text: [
      plain(state, 'apply.ready'),
      ...(data.waitingAdults > 0 ? [say('apply.adults_later', { count: data.waitingAdults })] : []),
    ],
    links: [pageLink('other')],
    buttons: [button('apply.submit'), button('apply.later')],
    asks: true,
  }
}

/** One thing at a time: the first that is missing, and how many there are. */
function missing(data: ApplicationData): Reply {
  const [first] = data.missing
  const left: Words[] =
    data.missing.length > 1 ? [say('apply.missing_count', { count: data.missing.length })] : []
  return {
    text: [...left, say('apply.missing_first', { text: first?.text ?? data.nextStep })],
    links: [pageLink(first?.code ?? 'other')],
    buttons: [button('apply.check'), button('person'), button('cancel')],
  }
}

const PAGE_OF: Record<string, string> = {
  programmes: PAGES.step('start'),
  region: PAGES.step('place'),
  members: PAGES.step('family'),
  own_consent: PAGES.step('consents'),
  promise: PAGES.step('promise'),
}

function pageLink(code: string): Link {
  return { label: say(code in PAGE_OF ? `link.${code}` : 'link.apply'), href: PAGE_OF[code] ?? PAGES.apply }
}
