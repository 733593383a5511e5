import type { MyPairing } from '../server/pairings/contract.ts'

/** Who is, or would be, paired with the family: a narrow copy of what the page shows. */
export type PairingData = Pick<MyPairing, 'id' | 'state' | 'volunteer' | 'lastOn'>

/** What the engine wants done with pairings. No reason goes with a no. */
export type PairingCommand =
  | { readonly name: 'pairing.mine' }
  | {
      readonly name: 'pairing.answer'
      readonly id: string
      readonly answer: 'agree' | 'decline'
      readonly address: boolean
    }

/** What came of it. */
export type PairingResult =
  | { readonly command: 'pairing.mine'; readonly ok: true; readonly data: readonly PairingData[] }
  | {
      readonly command: 'pairing.answer'
      readonly ok: true
      readonly answer: 'agree' | 'decline'
      readonly data: readonly PairingData[]
    }
