import type { ApplicationData, Knowledge, Move, Reply, State, Words } from '../model.ts'
import { answer, button, order, say } from '../moves.ts'
import { PAGES } from '../pages.ts'
import { sayDay } from '../say-date.ts'
import { askSignIn } from './sign-in.ts'

/** "办到哪了". */
export function askProgress(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'progress')
  return order({ ...state, wantsSignIn: null }, 'progress', { name: 'application.view', goal: 'progress' })
}

export function showProgress(state: State, data: ApplicationData | null): Move {
  if (!data) {
    return answer(state, 'progress', {
      text: [say('progress.none')],
      buttons: [button('screen'), button('apply'), button('person')],
    })
  }
  return answer(
    { ...state, applicationId: data.id, applicationVersion: data.version },
    'progress',
    progressReply(data),
  )
}

/** Where it stands, what comes next, and until when. */
export function progressReply(data: ApplicationData): Reply {
  const now = data.steps.find((step) => step.state === 'now')
  const due: Words[] = now?.dueOn ? [say('progress.due', { step: now.text, day: sayDay(now.dueOn) })] : []
  const open = data.stage === 'draft' || data.stage === 'sent_back'
  return {
    text: [
      say('progress.stage', { number: data.number, stage: data.stageText }),
      ...due,
      say('progress.next', { text: data.nextStep }),
    ],
    card: {
      kind: 'timeline',
      number: data.number,
      steps: data.steps.map((step) => ({
        text: step.text,
        date: step.dueOn,
        state: step.state === 'later' ? 'next' : step.state,
      })),
    },
    links: [{ label: say('link.progress'), href: PAGES.application(data.id) }],
    buttons: [
      ...(open ? [button('apply.check')] : []),
      ...(data.canUndo ? [button('apply.undo')] : []),
      button('person'),
      button('menu'),
    ],
  }
}
