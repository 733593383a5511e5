import type { Programme } from '../server/applications/contract/programmes.ts'
import type { FactKey, Facts, PolicyPack, ProgramId } from '../server/eligibility/engine/index.ts'
import type { Guide } from '../server/guide/service.ts'
import type { MyRequest, NewRequest, RequestForm } from '../server/requests/contract.ts'
import { type HeardState, NOTHING_HEARD } from './heard-state.ts'
import type { Reading } from './language-model/reading.ts'
import type { PairingCommand, PairingResult } from './pairing-model.ts'
import type { Reply, Words } from './reply-model.ts'
import type { Draft } from './request-draft.ts'
import type { OrderData, ServiceCommand, ServiceResult } from './service-model.ts'
import type { Topic, Intent as Wanted } from './understanding/labels.ts'
import type { WishCommand, WishData, WishResult } from './wish-model.ts'

export type * from './reply-model.ts'

/** What the engine wants done; carried out by commands.ts through the rooms' use cases. */
export type Command =
  | {
      readonly name: 'handoff.request'
      readonly reason: 'asked' | 'not_understood' | 'emotion' | 'emergency'
      readonly urgency: 'normal' | 'urgent'
      readonly region: string
      /** What was spoken of; left out: nothing yet. Filled in by the engine. */
      readonly topics?: readonly Topic[]
    }
  | { readonly name: 'handoff.rate'; readonly id: string; readonly rating: 1 | 2 | 3 }
  | { readonly name: 'handoff.rate_words'; readonly id: string; readonly words: string }
  | { readonly name: 'application.start'; readonly facts: Facts; readonly programmes: readonly Programme[] }
  | { readonly name: 'application.view'; readonly goal: 'apply' | 'progress' }
  | { readonly name: 'application.prefill'; readonly id: string }
  | { readonly name: 'application.submit'; readonly id: string; readonly version: number }
  | { readonly name: 'application.undo'; readonly id: string }
  | { readonly name: 'benefits.view' }
  | { readonly name: 'code.view' }
  | { readonly name: 'request.form' }
  /** `notes` belong to the words, in the language of the house. */
  | { readonly name: 'request.make'; readonly request: NewRequest; readonly notes: readonly Words[] }
  | WishCommand
  | PairingCommand
  | ServiceCommand

/** What the engine needs of an application; a narrow copy of the applicant's view. Texts are ready to read. */
export type ApplicationData = {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly stageText: string
  readonly version: number
  readonly missing: readonly { code: string; text: string }[]
  readonly canSubmit: boolean
  readonly canUndo: boolean
  readonly registryState: string
  readonly steps: readonly { text: string; dueOn: string | null; state: 'done' | 'now' | 'later' }[]
  readonly nextStep: string
  readonly waitingAdults: number
  /** Where it goes; null: not said yet. */
  readonly county: string | null
}

export type HandoffData = {
  readonly state: 'waiting' | 'taken'
  readonly place: number
  /** ISO instant. */
  readonly promisedAt: string
  readonly openNow: boolean
  /** Urgent, and the phone of whoever is on call rings, day and night. */
  readonly byPhone: boolean
  readonly again: boolean
}

export type BenefitsData = {
  readonly items: readonly {
    title: string
    amountFen: number | null
    unit: 'month' | 'once' | 'none'
    payer: string
    periodFrom: string
    periodTo: string | null
  }[]
  readonly monthTotalFen: number
}

/** A request that lies on a desk. */
export type RequestData = Pick<
  MyRequest,
  'id' | 'number' | 'kind' | 'title' | 'stateText' | 'office' | 'dueOn' | 'overdue' | 'canBeAnswered'
> & {
  /** It is kept with the person who is signed in. */
  readonly mine: boolean
  /** The last answer to it; null: none yet. */
  readonly answer: string | null
}

export type CodeData = { readonly shortCode: string; readonly regionName: string } | null

/** What came of a command. `code`: an error code of the house. */
export type Result =
  | { readonly command: 'handoff.request'; readonly ok: true; readonly data: HandoffData }
  | { readonly command: 'handoff.rate'; readonly ok: true; readonly id: string; readonly rating: 1 | 2 | 3 }
  | { readonly command: 'handoff.rate_words'; readonly ok: true }
  | { readonly command: 'application.start'; readonly ok: true; readonly data: ApplicationData }
  | {
      readonly command: 'application.view'
      readonly ok: true
      readonly goal: 'apply' | 'progress'
      readonly data: ApplicationData | null
      /** The newest request, wish and service beside it. */
      readonly request?: RequestData | null
      readonly wish?: WishData | null
      readonly order?: OrderData | null
    }
  | { readonly command: 'application.prefill'; readonly ok: true }
  | { readonly command: 'application.submit'; readonly ok: true; readonly data: ApplicationData }
  | { readonly command: 'application.undo'; readonly ok: true; readonly data: ApplicationData }
  | { readonly command: 'benefits.view'; readonly ok: true; readonly data: BenefitsData }
  | { readonly command: 'code.view'; readonly ok: true; readonly data: CodeData }
  | { readonly command: 'request.form'; readonly ok: true; readonly data: RequestForm }
  | { readonly command: 'request.make'; readonly ok: true; readonly data: RequestData }
  | WishResult
  | PairingResult
  | ServiceResult
  | { readonly command: Command['name']; readonly ok: false; readonly code: string }

export type BotEvent =
  | { readonly kind: 'opened' | 'signed_in' }
  /** A person gives the talk back: what was agreed, and the hand-over of which it is asked how it was. */
  | { readonly kind: 'handoff_closed'; readonly summary?: string; readonly rate?: string }
  /** `reading`: what a language model takes it for, where one was asked. */
  | { readonly kind: 'text'; readonly text: string; readonly reading?: Reading | null | undefined }
  /** A button was tapped; or the house has something to ask, which is what tapping that button does. */
  | { readonly kind: 'action' | 'asked'; readonly action: string }
  | { readonly kind: 'result'; readonly result: Result }
  /** Work that was done outside of the turn has ended. */
  | { readonly kind: 'done'; readonly command: string; readonly ok: boolean; readonly code?: string }

/** What the engine knows of the world at this moment. */
export type Knowledge = {
  /** ISO instant. */
  readonly now: string
  /** `YYYY-MM-DD` in China. */
  readonly today: string
  readonly signedIn: boolean
  /** Somebody has been called and is not here yet. */
  readonly waitingForPerson: boolean
  /** The rules that decide; left out: those built in. */
  readonly packs?: readonly PolicyPack[]
  /** Answers to questions about the rules. */
  readonly guide: Guide
}

/** What is asked of an order: whether it is done, how it was, whether nobody came, what is wrong, when, whether to cancel. */
export const ORDER_QUESTIONS = ['done', 'rating', 'absent', 'complaint', 'time', 'cancel'] as const
export type OrderQuestion = (typeof ORDER_QUESTIONS)[number]

/** What a turn was taken for: an intent of the message, or what it did to the talk itself. */
export type Intent = Wanted | 'menu' | 'control' | 'answer' | 'none'

/** Where a conversation stands. Kept encrypted between two turns. */
export type State = {
  readonly version: 1
  readonly elder: boolean
  /** The task that questions belong to. */
  readonly task: 'screen' | 'apply' | 'request' | null
  /** What was said so far, in the words of the eligibility engine. */
  readonly facts: Facts
  /** Questions in the order in which they were asked; the last one is open while `task` is `screen`. */
  readonly asked: readonly FactKey[]
  /** Chosen so far where the open question takes several answers. */
  readonly picked: readonly string[]
  /** The screening has ended: nothing more to ask. */
  readonly screened: boolean
  /** Pages of the results that were shown; 0: none, or the facts have changed since. */
  readonly shown: number
  /** The programme that was spoken of last: what "为什么" and "要是…呢" mean. */
  readonly about: ProgramId | null
  /** The entry of the policy guide that was told last; `wantsPlace`: its figures wait for the county. */
  readonly guide: { readonly entry: string; readonly wantsPlace: boolean } | null
  /** County of the open application, or the one that a question named. */
  readonly place: string | null
  /** What goes on once the resident has signed in. */
  readonly wantsSignIn:
    | 'apply'
    | 'progress'
    | 'list'
    | 'code'
    | 'request'
    | 'wish'
    | 'pairing'
    | 'order'
    | null
  readonly applicationId: string | null
  readonly applicationVersion: number
  /** The application whose registry data was asked for from here: asked once, not again and again. */
  readonly prefillAsked: string | null
  /** Actions of the numbered buttons that were shown last. */
  readonly choices: readonly string[]
  /** What stands on them, to be typed as well. Filled in when they are shown. */
  readonly choiceLabels: readonly string[]
  /** Times in a row that nothing was understood. */
  readonly misses: number
  /** Has said that nobody is to be called without being asked for. */
  readonly wantsNobody: boolean
  /** What was taken out of free words. */
  readonly heard: HeardState
  /** Words of which it was asked back what they mean; a button says it. */
  readonly unsure: string | null
  /** What was spoken of last, for whoever is called. */
  readonly topics: readonly Topic[]
  /** The hand-over of which the next words tell how it was. */
  readonly rating: string | null
  /** The wish for which the next words thank. */
  readonly thanking: string | null
  /** The order that was spoken of last, and what the next words answer of it. */
  readonly order: { readonly id: string; readonly asks: OrderQuestion | null } | null
  /** Requests that have not been sent; the last one is open while `task` is `request`. */
  readonly requests: readonly Draft[]
}

/** What one event comes to. */
export type Move = {
  readonly state: State
  readonly replies: readonly Reply[]
  readonly commands: readonly Command[]
  readonly intent: Intent
  /** What typed words were about. */
  readonly topics?: readonly Topic[]
  /** How sure the intent is, 0 to 1. */
  readonly confidence?: number
}

export const NEW_STATE: State = {
  version: 1,
  elder: false,
  task: null,
  facts: {},
  asked: [],
  picked: [],
  screened: false,
  shown: 0,
  about: null,
  guide: null,
  place: null,
  wantsSignIn: null,
  applicationId: null,
  applicationVersion: 0,
  prefillAsked: null,
  choices: [],
  choiceLabels: [],
  misses: 0,
  wantsNobody: false,
  heard: NOTHING_HEARD,
  unsure: null,
  topics: [],
  rating: null,
  thanking: null,
  order: null,
  requests: [],
}
