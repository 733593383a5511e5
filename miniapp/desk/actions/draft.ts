import type { DeskApplication, Programme, StatedFacts } from '../../../server/applications/contract.ts'

/** What is typed in the forms of one application; all actions share it, so that nothing is typed twice. */
export interface DecisionDraft {
  note: string
  missing: string[]
  reasons: string[]
  incompleteReason: string
  visitedOn: string
  surveyNote: string
  facts: StatedFacts
  /** A fact of the visit that is being put in and not yet added: its key, and what is typed. */
  factKey: string
  factRaw: string
  programme: Programme | ''
  /** The sum is to be another one than the computed. */
  changeAmount: boolean
  /** Yuan, as typed. */
  amount: string
  amountReason: string
}

/** An empty form; the programme is chosen when only one was asked for. */
export function newDraft(application: DeskApplication): DecisionDraft {
  const [only, ...others] = application.programmes
  return {
    note: '',
    missing: [],
    reasons: [],
    incompleteReason: '',
    visitedOn: '',
    surveyNote: '',
    facts: {},
    factKey: '',
    factRaw: '',
    programme: only && others.length === 0 ? only.code : '',
    changeAmount: false,
    amount: '',
    amountReason: '',
  }
}
