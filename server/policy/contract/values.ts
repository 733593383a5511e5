import { z } from 'zod'
import {
  changeStateSchema,
  levelSchema,
  operatorSchema,
  policyValueSchema,
  sourceViewSchema,
} from './shared.ts'

/** GET deskPolicy. `place`: a county of the asker's scope (own when left out). `on`: a day (today when left out). */
export const policyQuerySchema = z.object({
  place: z
    .string()
    .regex(/^33\d{4}$/)
    .optional(),
  on: z.iso.date().optional(),
})

/** One dated value of one level. */
export const policyRowSchema = z.object({
  value: policyValueSchema,
  /** The value with its unit, ready to print. */
  text: z.string(),
  op: operatorSchema.nullable(),
  opText: z.string().nullable(),
  validFrom: z.iso.date(),
  /** First day on which it no longer applies; null: open. */
  validTo: z.iso.date().nullable(),
  reviewBy: z.iso.date(),
  /** Past its `reviewBy` on the asked day: it still answers, and sends people to the window. */
  stale: z.boolean(),
  /** The one that answers on the asked day. */
  inForce: z.boolean(),
  level: levelSchema,
  levelText: z.string(),
  source: sourceViewSchema,
  /** Worked out or read by us, not a quoted number. */
  derived: z.boolean(),
  /** A plan's target, not what was decided. */
  planned: z.boolean(),
  /** Another place's rule, taken as a pattern. */
  otherPlace: z.boolean(),
  /** The approved change it came with; null: it came with the program. */
  changeId: z.uuid().nullable(),
})
export type PolicyRowView = z.infer<typeof policyRowSchema>

/** One key: what it holds, what is in force, and everything that ever was, newest first. */
export const policyEntrySchema = z.object({
  key: z.string(),
  name: z.string(),
  /** The part before the dot (dibao, medical …), for headings, with its name. */
  group: z.string(),
  groupName: z.string(),
  help: z.string(),
  /** How sources that contradict each other were settled; null: they do not. */
  conflict: z.string().nullable(),
  /** What the value is typed in: `fenYear`, `factor` (hundredths) …; `unitText` says it in words. */
  kind: z.string(),
  unitText: z.string(),
  per: z.enum(['person', 'household']).nullable(),
  perText: z.string().nullable(),
  /** A change of it must say with which operator a measured number is compared. */
  needsOperator: z.boolean(),
  /** What a choice may be; null: it is a number. */
  words: z.array(z.object({ value: z.string(), text: z.string() })).nullable(),
  /** Null: nobody has set it for this place and day. It is shown as unset, never guessed. */
  inForce: policyRowSchema.nullable(),
  history: z.array(policyRowSchema),
  /** Changes that are on their way (draft, previewed, or approved for a later day). */
  open: z.array(z.object({ id: z.uuid(), state: changeStateSchema, validFrom: z.iso.date() })),
})
export type PolicyEntry = z.infer<typeof policyEntrySchema>

export const policySheetSchema = z.object({
  place: z.string(),
  placeName: z.string(),
  on: z.iso.date(),
  version: z.string(),
  entries: z.array(policyEntrySchema),
  counts: z.object({ set: z.int(), unset: z.int(), stale: z.int() }),
})
export type PolicySheet = z.infer<typeof policySheetSchema>
