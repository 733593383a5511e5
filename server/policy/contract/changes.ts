import { z } from 'zod'
import {
  changeStateSchema,
  gradeSchema,
  levelSchema,
  operatorSchema,
  pageSchema,
  placeSchema,
  policyValueSchema,
  sourceViewSchema,
} from './shared.ts'

/** POST deskPolicyChanges. `place` is the asker's own region when left out; it must lie in it. */
export const proposeBodySchema = z.object({
  place: placeSchema.optional(),
  key: z.string().min(1).max(60),
  value: policyValueSchema,
  /** Compulsory where `needsOperator`, refused elsewhere. */
  op: operatorSchema.optional(),
  /** First day, today or later. */
  validFrom: z.iso.date(),
  /** Last day on which it is taken as current; on or after `validFrom`. */
  reviewBy: z.iso.date(),
  source: z.object({
    title: z.string().trim().min(2).max(200),
    /** The Chinese title when left out. */
    titleEn: z.string().trim().min(2).max(200).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    grade: gradeSchema.exclude(['seed']),
  }),
  clause: z.string().trim().min(1).max(100),
  clauseEn: z.string().trim().min(1).max(100).optional(),
  note: z.string().trim().max(500).optional(),
})
export type ProposeInput = z.infer<typeof proposeBodySchema>

/** POST deskPolicyReject and deskPolicyWithdraw. */
export const reasonBodySchema = z.object({ reason: z.string().trim().min(2).max(500) })

/** What somebody may do now, for buttons; `blocked` says in words why a button is shut. */
export const changeActionSchema = z.object({
  action: z.enum(['preview', 'approve', 'reject', 'withdraw']),
  text: z.string(),
  blocked: z.string().nullable(),
})

/** How a preview stands. `stale`: made on other rules than those of now; it must be made again. */
export const previewStateSchema = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done']),
  /** Golden households and families looked at, of all. */
  done: z.int(),
  total: z.int(),
  stale: z.boolean(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})

export const changeSchema = z.object({
  id: z.uuid(),
  state: changeStateSchema,
  stateText: z.string(),
  place: z.string(),
  placeName: z.string(),
  level: levelSchema,
  levelText: z.string(),
  key: z.string(),
  name: z.string(),
  value: policyValueSchema,
  text: z.string(),
  /** What would hold for the place on that day without it; null: nothing. */
  before: z.object({ value: policyValueSchema, text: z.string() }).nullable(),
  op: operatorSchema.nullable(),
  opText: z.string().nullable(),
  validFrom: z.iso.date(),
  /** Where a later value of the same level takes over; null: open. */
  validTo: z.iso.date().nullable(),
  reviewBy: z.iso.date(),
  source: sourceViewSchema,
  note: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  /** User names of staff. */
  proposedBy: z.string(),
  /** Whoever approved, rejected or withdrew it. */
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  preview: previewStateSchema.nullable(),
  actions: z.array(changeActionSchema),
})
export type ChangeView = z.infer<typeof changeSchema>

/** GET deskPolicyChanges, newest first. */
export const changesQuerySchema = z.object({ state: changeStateSchema.optional(), page: pageSchema })
export const changesSchema = z.object({ items: z.array(changeSchema), total: z.int(), page: z.int() })
export type ChangeList = z.infer<typeof changesSchema>
