import { z } from 'zod'
import { draftSchema } from './draft.ts'
import { consentViewSchema, fieldViewSchema, memberViewSchema } from './field.ts'
import { programmeSchema, registryStateSchema, stageSchema, wordsSchema } from './shared.ts'

/** What still stands between a draft and sending it. `words` in `apply:missing.<code>`. */
export const MISSING = ['programmes', 'region', 'registry', 'members', 'own_consent', 'promise'] as const
export const missingSchema = z.object({ code: z.enum(MISSING), text: z.string() })

/** A step of the way with its promised date. `workingDays` or `days` is the promise; null: no fixed limit. */
export const stepViewSchema = z.object({
  step: z.enum(['submit', 'consents', 'check', 'review', 'notice', 'confirm']),
  label: wordsSchema,
  /** Never a name: the office that is on it. `code`: applicant, adults, registry, township, county. */
  who: z.object({ code: z.string(), name: z.string() }),
  startsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  workingDays: z.number().int().nullable(),
  days: z.number().int().nullable(),
  /** Working days until `dueOn`, today not counted; negative: late; null: no date. */
  workingDaysLeft: z.number().int().nullable(),
  state: z.enum(['done', 'now', 'later']),
})

export const timelineEntrySchema = z.object({
  kind: z.string(),
  at: z.iso.datetime(),
  words: wordsSchema,
  /** What staff or the applicant wrote with it. */
  note: z.string().nullable(),
})

export const decisionViewSchema = z.object({
  outcome: z.enum(['approve', 'refuse']),
  programme: programmeSchema.nullable(),
  /** Fen a month (dibao, dibian, danrenbao) or once (linshi); null: no money, other help. */
  amountFen: z.number().int().nullable(),
  unit: z.enum(['month', 'once', 'none']),
  reasons: z.array(wordsSchema),
  note: z.string().nullable(),
  /** How to appeal; set with `refuse`. */
  appeal: z.string().nullable(),
  at: z.iso.datetime(),
})

/** The application as the applicant sees it. */
export const applicationViewSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: stageSchema,
  stageText: z.string(),
  version: z.number().int(),
  programmes: z.array(z.object({ code: programmeSchema, name: z.string() })),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  /** The registered township, when the registry knows it: offered as the place to apply. */
  registeredRegion: z.object({ code: z.string(), name: z.string() }).nullable(),
  draft: draftSchema,
  registryState: registryStateSchema,
  fields: z.array(fieldViewSchema),
  members: z.array(memberViewSchema),
  consents: z.array(consentViewSchema),
  promise: z.object({ signedAt: z.iso.datetime().nullable(), lines: z.array(z.string()) }),
  canSubmit: z.boolean(),
  missing: z.array(missingSchema),
  submittedAt: z.iso.datetime().nullable(),
  undoUntil: z.iso.datetime().nullable(),
  canUndo: z.boolean(),
  canWithdraw: z.boolean(),
  /** What is to be filled in later by itself (registry down, consents not yet signed). */
  later: z.array(wordsSchema),
  /** With `sent_back`: what is missing. */
  sentBack: z.object({ missing: z.array(wordsSchema), note: z.string().nullable() }).nullable(),
  timeline: z.array(timelineEntrySchema),
  steps: z.array(stepViewSchema),
  nextStep: wordsSchema,
  decision: decisionViewSchema.nullable(),
})
export type ApplicationView = z.infer<typeof applicationViewSchema>

/** GET applications: mine, newest first. */
export const applicationListSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      stage: stageSchema,
      stageText: z.string(),
      open: z.boolean(),
      programmes: z.array(z.object({ code: programmeSchema, name: z.string() })),
      updatedAt: z.iso.datetime(),
      nextStep: wordsSchema,
      dueOn: z.iso.date().nullable(),
    }),
  ),
})

/** POST applications → 200. `resumed`: there was an open one already. */
export const startAnswerSchema = z.object({ resumed: z.boolean(), application: applicationViewSchema })

/** 409 of PUT applicationDraft when another phone saved first: nothing is lost, here is the newest. */
export const staleDraftSchema = z.object({
  code: z.literal('STALE_VERSION'),
  message: z.string(),
  current: applicationViewSchema,
})
