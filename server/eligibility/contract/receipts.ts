import { z } from 'zod'
import { factKeySchema } from './facts.ts'
import { familySchema, screeningResult } from './screening.ts'

/** POST receipts: keeps one screening, without a name, because somebody asked for it. */
export const receiptRequest = familySchema

/** GET receipts: what somebody should know before asking for one. */
export const receiptTerms = z.object({ keptDays: z.int() })

/** `code`: to write down or print, `7K3M-Q9ZD-4TXA`. It is shown this once; only its hash is kept. */
export const receiptMade = z.object({
  code: z.string(),
  madeAt: z.iso.datetime(),
  asOf: z.iso.date(),
  packVersion: z.string(),
  /** Last day on which it can be opened. */
  keptUntil: z.iso.date(),
})

/** POST receiptOpen and deskReceipt; spaces and dashes as you like. In the body, so that it is in no address. */
export const receiptOpenRequest = z.object({ code: z.string().max(40) })

const outcomeSchema = z.object({ verdict: z.enum(['likely', 'not', 'unknown']), fen: z.int().nullable() })

/** A receipt opened again. */
export const receiptView = receiptMade.extend({
  /** What was told, ready to read. */
  facts: z.array(z.object({ key: factKeySchema, name: z.string(), text: z.string() })),
  /** The result worked out anew, by the rules as they were known on that day. */
  result: screeningResult,
  /** Whether that gives word for word the verdicts and sums that were shown then. */
  same: z.boolean(),
  /** What the same facts come to by the rules of today. */
  today: z.object({
    asOf: z.iso.date(),
    packVersion: z.string(),
    /** Programmes that come to something else today; empty: nothing has changed. */
    differs: z.array(
      z.object({ program: z.string(), name: z.string(), before: outcomeSchema, now: outcomeSchema }),
    ),
  }),
})

export type ReceiptTerms = z.infer<typeof receiptTerms>
export type ReceiptMade = z.infer<typeof receiptMade>
export type ReceiptView = z.infer<typeof receiptView>
