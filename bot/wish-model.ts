import type { MyWish, NewWish } from '../server/wishes/contract.ts'

/** A wish of the resident's, as far as the chat speaks of it. Texts are ready to read. */
export type WishData = Pick<
  MyWish,
  'id' | 'number' | 'version' | 'publicText' | 'stateText' | 'nextText' | 'reason' | 'actions'
> & {
  readonly helper: Pick<
    NonNullable<MyWish['helper']>,
    'nameMasked' | 'branch' | 'shown' | 'askedFor' | 'code'
  > | null
}

/** What strangers would read of a wish. */
export type PublicWords = {
  readonly text: string
  /** Names, numbers or places were left out of it. */
  readonly takenOut: boolean
  /** False: nothing was left that could be shown. */
  readonly usable: boolean
}

/** What the engine wants done with wishes. */
export type WishCommand =
  | { readonly name: 'wish.preview'; readonly words: string }
  /** Agreed to, in the public words that were read back. */
  | { readonly name: 'wish.make'; readonly wish: NewWish }
  /** `id` left out: the one that waits for the resident, else the newest. `wants`: the code for whoever helps. */
  | { readonly name: 'wish.mine'; readonly id?: string; readonly wants: 'state' | 'code' }
  | { readonly name: 'wish.agree'; readonly id: string; readonly wishVersion: number }
  | {
      readonly name: 'wish.show'
      readonly id: string
      readonly what: 'contact' | 'address'
      readonly agree: boolean
    }
  | { readonly name: 'wish.thank'; readonly id: string; readonly words: string }

/** What came of it. */
export type WishResult =
  | { readonly command: 'wish.preview'; readonly ok: true; readonly data: PublicWords }
  | { readonly command: 'wish.make' | 'wish.agree' | 'wish.show'; readonly ok: true; readonly data: WishData }
  | {
      readonly command: 'wish.mine'
      readonly ok: true
      readonly wants: 'state' | 'code'
      readonly data: WishData | null
    }
  /** `sent` false: the words tell who or where somebody is. */
  | { readonly command: 'wish.thank'; readonly ok: true; readonly id: string; readonly sent: boolean }
