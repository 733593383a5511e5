import type { ApplicationData, Button, Knowledge, Move, Reply, RequestData, State, Words } from '../model.ts'
import { answer, button, order, say, tell } from '../moves.ts'
import { PAGES } from '../pages.ts'
import { sayDay } from '../say-date.ts'
import type { OrderData } from '../service-model.ts'
import type { WishData } from '../wish-model.ts'
import { orderReply } from './services/show.ts'
import { askSignIn } from './sign-in.ts'
import { wishReply } from './wishes/mine.ts'

/** "办到哪了". */
export function askProgress(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'progress')
  return order({ ...state, wantsSignIn: null }, 'progress', { name: 'application.view', goal: 'progress' })
}

type Beside = {
  readonly request?: RequestData | null
  readonly wish?: WishData | null
  readonly order?: OrderData | null
}

/** The newest application, and what else of theirs goes on. */
export function showProgress(
  state: State,
  data: ApplicationData | null,
  { request, wish, order: visit }: Beside,
): Move {
  const asked: Reply[] = [
    ...(request ? [{ text: requestWords(request), links: [requestLink(request)] }] : []),
    // Its buttons are a tap away: two rows of numbers would be taken for each other.
    ...(visit ? [{ ...orderReply(visit), buttons: [] }] : []),
  ]
  const ways = visit ? [button('order.mine')] : []
  if (!data && wish) return answer(state, 'progress', ...asked, withWays(wishReply(wish), ways))
  const last = asked.at(-1)
  if (!data && last) {
    const buttons = [...ways, button('person'), button('menu')]
    return answer(state, 'progress', ...asked.slice(0, -1), { ...last, buttons })
  }
  if (!data) {
    return answer(state, 'progress', {
      text: [say('progress.none')],
      buttons: [button('screen'), button('apply'), button('person')],
    })
  }
  return answer(
    { ...state, applicationId: data.id, applicationVersion: data.version },
    'progress',
    ...asked,
    ...(wish ? [{ ...wishReply(wish), buttons: [], asks: false }] : []),
    progressReply(data, [...(wish ? [button('wish.mine')] : []), ...ways]),
  )
}

const withWays = (reply: Reply, ways: readonly Button[]): Reply => ({
  ...reply,
  buttons: [...ways, ...(reply.buttons ?? [])],
})

/** Where a request stands: answered, or by when it will be. */
function requestWords({
  number,
  title,
  stateText,
  office,
  dueOn,
  overdue,
  answer: said,
}: RequestData): Words[] {
  return [
    tell('progress.request', { title, number, state: stateText }),
    ...(said ? [tell('progress.answer', { text: said })] : []),
    ...(overdue ? [tell('progress.late')] : []),
    ...(dueOn ? [tell('progress.due', { office, day: sayDay(dueOn) })] : []),
  ]
}

const requestLink = ({ id }: RequestData) => ({ label: tell('link'), href: PAGES.request(id) })

/** Where it stands, what comes next, and until when. */
export function progressReply(data: ApplicationData, more: readonly Button[] = []): Reply {
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
      ...more,
      button('person'),
      button('menu'),
    ],
  }
}
