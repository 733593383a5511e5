import { z } from 'zod'
import { consentViewSchema, fieldViewSchema, memberViewSchema } from './field.ts'
import { programmeSchema, registryStateSchema, stageSchema, wordsSchema } from './shared.ts'
import { decisionViewSchema, stepViewSchema, timelineEntrySchema } from './view.ts'

/** Who or what an application waits for. */
export const WAITING_FOR = [
  'applicant',
  'consents',
  'registry',
  'township',
  'notice',
  'county',
  'nobody',
] as const

/** GET deskTodo. */
export const todoQuerySchema = z.object({
  stage: stageSchema.optional(),
  /** Only what waits for the asker's own level. */
  mine: z.enum(['true', 'false']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const todoItemSchema = z.object({
  /** `benefit_dispute`: a resident said "这条不对" about a line of the 幸福清单; `id` is the line's. */
  kind: z.enum(['application', 'benefit_dispute']),
  id: z.uuid(),
  number: z.string(),
  applicantMasked: z.string(),
  regionName: z.string(),
  programmes: z.array(z.object({ code: z.string(), name: z.string() })),
  stage: stageSchema,
  stageText: z.string(),
  dueOn: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  overdue: z.boolean(),
  waitingFor: z.object({ code: z.enum(WAITING_FOR), text: z.string() }),
  submittedAt: z.iso.datetime().nullable(),
})
export const todoSchema = z.object({
  items: z.array(todoItemSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** How many in each stage, over the whole region of the asker. */
  counts: z.record(z.string(), z.number().int()),
})
export type TodoItem = z.infer<typeof todoItemSchema>

/** Why a person's file is opened; recorded, and the resident can read it. */
export const PURPOSES = [
  'handle_application',
  'home_visit',
  'answer_question',
  'deliver_service',
  'verify_identity',
  'handle_complaint',
] as const
export const purposeSchema = z.enum(PURPOSES)
export const deskQuerySchema = z.object({ purpose: purposeSchema.default('handle_application') })

export const reportLineSchema = z.object({
  personMasked: z.string(),
  memberRef: z.string(),
  category: z.object({ code: z.string(), name: z.string() }),
  state: z.enum(['asked', 'answered', 'empty', 'conflict']),
  stateText: z.string(),
  lines: z.array(wordsSchema),
  alternatives: z.array(
    z.object({ source: z.string(), asOf: z.iso.date().nullable(), lines: z.array(wordsSchema) }),
  ),
  source: z.string(),
  asOf: z.iso.date().nullable(),
})
export const reportSchema = z.object({
  state: z.enum(['none', 'waiting', 'asked', 'answered', 'failed']),
  stateText: z.string(),
  requestedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  complete: z.boolean(),
  counts: z.object({
    asked: z.number().int(),
    answered: z.number().int(),
    empty: z.number().int(),
    conflict: z.number().int(),
  }),
  lines: z.array(reportLineSchema),
})

const citationSchema = z.object({ doc: z.string(), clause: z.string(), url: z.string().nullable() })
/** The engine over the verified facts. A suggestion: the human decides. */
export const suggestionSchema = z.object({
  packVersion: z.string(),
  /** Facts used, and where each came from. `unknown`: missing or in conflict. */
  facts: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
      text: z.string(),
      origin: z.enum(['registry', 'check', 'survey', 'stated', 'unknown']),
      originText: z.string(),
    }),
  ),
  programmes: z.array(
    z.object({
      code: programmeSchema,
      name: z.string(),
      verdict: z.enum(['likely', 'not', 'unknown']),
      verdictText: z.string(),
      /** Fen; `kind` exact: what the rule gives; ceiling: the most, to be decided with a reason. */
      amount: z
        .object({
          kind: z.enum(['exact', 'ceiling']),
          period: z.enum(['month', 'year', 'once']),
          fen: z.number().int(),
          lines: z.array(z.string()),
        })
        .nullable(),
      reasons: z.array(
        z.object({
          met: z.enum(['yes', 'no', 'unknown']),
          text: z.string(),
          citations: z.array(citationSchema),
        }),
      ),
      confirm: z.array(z.string()),
    }),
  ),
})

export const ACTIONS = [
  'send_back',
  'start_review',
  'first_opinion_pass',
  'first_opinion_refuse',
  'approve',
  'refuse',
] as const
export type DeskAction = (typeof ACTIONS)[number]

export const deskApplicationSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: stageSchema,
  stageText: z.string(),
  version: z.number().int(),
  applicantName: z.string(),
  applicantIdMasked: z.string(),
  phoneMasked: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  programmes: z.array(z.object({ code: programmeSchema, name: z.string() })),
  story: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  dueOn: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  overdue: z.boolean(),
  waitingFor: z.object({ code: z.enum(WAITING_FOR), text: z.string() }),
  registryState: registryStateSchema,
  fields: z.array(fieldViewSchema),
  members: z.array(memberViewSchema),
  consents: z.array(consentViewSchema),
  promisedAt: z.iso.datetime().nullable(),
  report: reportSchema,
  suggestion: suggestionSchema,
  steps: z.array(stepViewSchema),
  events: z.array(timelineEntrySchema),
  opinions: z.array(
    z.object({
      step: z.string(),
      outcome: z.string(),
      text: z.string(),
      note: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  decision: decisionViewSchema.nullable(),
  /** What this member of staff may do now. `blocked`: allowed, but something is missing first (in words). */
  actions: z.array(z.object({ action: z.enum(ACTIONS), text: z.string(), blocked: z.string().nullable() })),
})
export type DeskApplication = z.infer<typeof deskApplicationSchema>
