import type { z } from 'zod'
import type {
  DecideInput,
  DeskAction,
  DeskApplication,
  Programme,
  surveySchema,
} from '../../../server/applications/contract.ts'
import { amountMode, readYuan } from './amount.ts'
import type { DecisionDraft } from './draft.ts'

type Survey = z.infer<typeof surveySchema>
type Body<A extends DeskAction> = Extract<DecideInput, { action: A }>

/** The inputs of the forms: ids on the page; all but `surveyValue` are fields of the contract. */
export const FORM_FIELDS = [
  'missing',
  'reasons',
  'note',
  'incompleteReason',
  'visitedOn',
  'surveyValue',
  'programme',
  'amountFen',
  'amountReason',
] as const
/** An input that is not filled in as it must be; words under `pages-desk:form.wrong.<field>`. */
export type WrongField = (typeof FORM_FIELDS)[number]

/** Actions that need words to the applicant. */
export const NEEDS_NOTE: readonly DeskAction[] = ['send_back', 'first_opinion_refuse', 'refuse']
export const NEEDS_REASONS: readonly DeskAction[] = ['first_opinion_refuse', 'refuse']
export const HAS_SURVEY: readonly DeskAction[] = ['first_opinion_pass', 'first_opinion_refuse']

/** Whether the township must say why it goes on without the whole report. */
export function needsIncompleteReason(action: DeskAction, application: DeskApplication): boolean {
  return action === 'start_review' || (HAS_SURVEY.includes(action) && !application.report.complete)
}

function surveyOf(draft: DecisionDraft): Survey | undefined {
  if (draft.visitedOn === '') return undefined
  return {
    visitedOn: draft.visitedOn,
    ...(Object.keys(draft.facts).length > 0 && { facts: draft.facts }),
    ...(draft.surveyNote.trim() && { note: draft.surveyNote.trim() }),
  }
}

/** How the sum of the chosen programme comes about; null while none is chosen. */
export function modeOf(draft: DecisionDraft, { suggestion }: DeskApplication) {
  if (draft.programme === '') return null
  const suggested = suggestion.programmes.find(({ code }) => code === draft.programme)
  return amountMode(draft.programme, suggested)
}

function amountOf(draft: DecisionDraft, application: DeskApplication) {
  const mode = modeOf(draft, application)
  if (mode === null || mode.mode === 'none') return { amountFen: null, typed: false }
  if (mode.mode === 'computed' && !draft.changeAmount) return { amountFen: mode.fen, typed: false }
  return { amountFen: readYuan(draft.amount), typed: true }
}

/** What is still wrong with a form, in the order of its inputs. */
export function wrongFields(
  action: DeskAction,
  draft: DecisionDraft,
  application: DeskApplication,
): WrongField[] {
  const { amountFen, typed } = amountOf(draft, application)
  const told = draft.surveyNote.trim() !== '' || Object.keys(draft.facts).length > 0
  const checks: Record<WrongField, boolean> = {
    missing: action === 'send_back' && draft.missing.length === 0,
    reasons: NEEDS_REASONS.includes(action) && draft.reasons.length === 0,
    visitedOn: HAS_SURVEY.includes(action) && told && draft.visitedOn === '',
    surveyValue: HAS_SURVEY.includes(action) && draft.factKey !== '',
    incompleteReason: needsIncompleteReason(action, application) && draft.incompleteReason === '',
    programme: action === 'approve' && draft.programme === '',
    amountFen: action === 'approve' && typed && amountFen === null,
    amountReason: action === 'approve' && typed && draft.amountReason === '',
    note: NEEDS_NOTE.includes(action) && draft.note.trim() === '',
  }
  return (Object.keys(checks) as WrongField[]).filter((field) => checks[field])
}

/** The form as the API wants it. Ask `wrongFields` first: it must be empty. */
export function decisionBody(
  action: DeskAction,
  draft: DecisionDraft,
  application: DeskApplication,
): DecideInput {
  const { version } = application
  const words = draft.note.trim()
  const note = words ? { note: words } : {}
  const incompleteReason = draft.incompleteReason as Body<'start_review'>['incompleteReason']
  const incomplete = needsIncompleteReason(action, application) ? { incompleteReason } : {}
  const found = surveyOf(draft)
  const survey = found ? { survey: found } : {}
  const reasons = draft.reasons as Body<'refuse'>['reasons']
  switch (action) {
    case 'send_back':
      return { action, version, missing: draft.missing as Body<'send_back'>['missing'], note: words }
    case 'start_review':
      return { action, version, incompleteReason, ...note }
    case 'first_opinion_pass':
      return { action, version, ...survey, ...incomplete, ...note }
    case 'first_opinion_refuse':
      return { action, version, ...survey, ...incomplete, reasons, note: words }
    case 'approve':
      return approval(draft, application, note)
    case 'refuse':
      return { action, version, reasons, note: words }
  }
}

function approval(draft: DecisionDraft, application: DeskApplication, note: { note?: string }) {
  const { amountFen, typed } = amountOf(draft, application)
  const amountReason = draft.amountReason as NonNullable<Body<'approve'>['amountReason']>
  return {
    action: 'approve' as const,
    version: application.version,
    programme: draft.programme as Programme,
    amountFen,
    ...(typed && { amountReason }),
    ...note,
  }
}
