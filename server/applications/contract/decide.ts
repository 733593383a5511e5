import { z } from 'zod'
import { programmeSchema, statedFactsSchema, versionSchema } from './shared.ts'

/** What can be missing when an application is sent back (`desk:missing.<code>`). */
export const SEND_BACK_CODES = [
  'members_wrong',
  'consent_missing',
  'facts_unclear',
  'illness_papers',
  'income_papers',
  'housing_papers',
  'wrong_place',
  'other',
] as const
/** Why an application is refused (`desk:refuse.<code>`). */
export const REFUSE_CODES = [
  'income_over',
  'assets_over',
  'vehicle',
  'housing_over',
  'premises',
  'company_capital',
  'not_resident',
  'check_refused',
  'untrue_statement',
  'no_emergency',
  'other',
] as const
/** Why the sum is not the computed one (`desk:amountReason.<code>`). */
export const AMOUNT_REASON_CODES = [
  'within_ceiling',
  'special_case',
  'survey_corrects_income',
  'single_person_share',
  'local_floor',
  'court_or_agreement',
  'engine_unknown',
] as const
/** Why the township goes on with an incomplete report (`desk:incompleteReason.<code>`). */
export const INCOMPLETE_REASON_CODES = ['registry_silent', 'urgent', 'checked_by_visit'] as const

const note = z.string().trim().max(1000)
const base = { version: versionSchema }
/** Home visit 入户调查: what was seen; the facts found override the others. */
export const surveySchema = z.object({
  visitedOn: z.iso.date(),
  facts: statedFactsSchema.optional(),
  note: note.optional(),
})

/** POST deskDecide. */
export const decideBodySchema = z.discriminatedUnion('action', [
  z.object({
    ...base,
    action: z.literal('send_back'),
    missing: z.array(z.enum(SEND_BACK_CODES)).min(1).max(SEND_BACK_CODES.length),
    note: note.min(1),
  }),
  z.object({
    ...base,
    action: z.literal('start_review'),
    incompleteReason: z.enum(INCOMPLETE_REASON_CODES),
    note: note.optional(),
  }),
  z.object({
    ...base,
    action: z.literal('first_opinion_pass'),
    survey: surveySchema.optional(),
    /** Needed when the report is not complete. */
    incompleteReason: z.enum(INCOMPLETE_REASON_CODES).optional(),
    note: note.optional(),
  }),
  z.object({
    ...base,
    action: z.literal('first_opinion_refuse'),
    survey: surveySchema.optional(),
    incompleteReason: z.enum(INCOMPLETE_REASON_CODES).optional(),
    reasons: z.array(z.enum(REFUSE_CODES)).min(1).max(REFUSE_CODES.length),
    note: note.min(1),
  }),
  z.object({
    ...base,
    action: z.literal('approve'),
    programme: programmeSchema,
    /** Fen. Equal to the computed sum, or `amountReason` says why not. Null where no money is paid. */
    amountFen: z.number().int().nonnegative().nullable(),
    amountReason: z.enum(AMOUNT_REASON_CODES).optional(),
    note: note.optional(),
  }),
  z.object({
    ...base,
    action: z.literal('refuse'),
    reasons: z.array(z.enum(REFUSE_CODES)).min(1).max(REFUSE_CODES.length),
    note: note.min(1),
  }),
])
export type DecideInput = z.infer<typeof decideBodySchema>
