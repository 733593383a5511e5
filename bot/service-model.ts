import type { NewOrder, OrderView, ProjectRow, ResidentAct } from '../server/services/contract.ts'
import type { Words } from './reply-model.ts'

/** A project that one may choose, as far as the chat speaks of it. Texts are ready to read. */
export type Offer = Pick<ProjectRow, 'id' | 'name' | 'about' | 'providerName' | 'nextSlotAt'> & {
  /** Why it fits this family; null: nothing says so. */
  readonly why: string | null
}

/** What there is for a need at a place, what fits the family first. */
export type Offers = {
  readonly items: readonly Offer[]
  /** They do just this. False: they come near to it, and may say no. */
  readonly exact: boolean
  /** More than are shown. */
  readonly more: boolean
}

/** A project with its times. `answerText`: by when an order made now is answered, ready to read. */
export type Times = {
  readonly providerName: string
  readonly answerText: string
  readonly slots: readonly { readonly id: string; readonly startsAt: string }[]
}

/** An order of mine, as far as the chat speaks of it. */
export type OrderData = Pick<
  OrderView,
  | 'id'
  | 'number'
  | 'projectId'
  | 'projectName'
  | 'providerName'
  | 'providerPhone'
  | 'state'
  | 'stateText'
  | 'nextText'
  | 'slot'
  | 'acceptDueAt'
  | 'offered'
  | 'actions'
  | 'others'
>

/** What somebody wants of an order that was made. `absent`: nobody came. */
export const ORDER_WISHES = ['state', 'change', 'cancel', 'done', 'absent', 'complain'] as const
export type OrderWish = (typeof ORDER_WISHES)[number]

/** What the engine wants done with services. */
export type ServiceCommand =
  /** `region` null: the place on file. */
  | { readonly name: 'service.find'; readonly need: string | null; readonly region: string | null }
  | { readonly name: 'service.times'; readonly projectId: string }
  /** `notes` belong to the words, in the language of the house. */
  | { readonly name: 'service.order'; readonly order: NewOrder; readonly notes: readonly Words[] }
  /** `id` left out: those that are not over, else the newest. */
  | {
      readonly name: 'service.mine'
      readonly wants: OrderWish
      readonly day: string | null
      readonly id?: string
    }
  /** Other times of an order of mine. `day`: `YYYY-MM-DD` that was said. */
  | { readonly name: 'service.free'; readonly id: string; readonly day: string | null }
  /** Another time, in the way that the order allows. */
  | { readonly name: 'service.at'; readonly id: string; readonly slotId: string }
  | { readonly name: 'service.act'; readonly id: string; readonly act: ResidentAct }

/** What came of it. */
export type ServiceResult =
  | { readonly command: 'service.find'; readonly ok: true; readonly data: Offers }
  | { readonly command: 'service.times'; readonly ok: true; readonly data: Times }
  | { readonly command: 'service.order'; readonly ok: true; readonly data: OrderData }
  | {
      readonly command: 'service.mine'
      readonly ok: true
      readonly wants: OrderWish
      readonly day: string | null
      readonly data: readonly OrderData[]
    }
  | {
      readonly command: 'service.free'
      readonly ok: true
      readonly data: OrderData
      readonly day: string | null
      readonly slots: Times['slots']
    }
  | {
      readonly command: 'service.act' | 'service.at'
      readonly ok: true
      readonly did: ResidentAct['action']
      /** How it was rated, if that is what was done. */
      readonly rating: number | null
      readonly data: OrderData
    }
