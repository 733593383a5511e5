import type { Stage } from '../contract.ts'

/** What can happen to an application. */
export type StageAction =
  | 'submit'
  | 'undo'
  | 'withdraw'
  | 'accept'
  | 'report_complete'
  | 'send_back'
  | 'start_review'
  | 'first_opinion_pass'
  | 'first_opinion_refuse'
  | 'notice_end'
  | 'approve'
  | 'refuse'

export type StageRole = 'resident' | 'system' | 'village' | 'township' | 'county' | 'admin' | 'provider'

type Transition = {
  from: readonly Stage[]
  action: StageAction
  roles: readonly StageRole[]
  to: Stage
}

/** The whole machine (条例 art. 11). Nothing moves an application but a row of this table. */
export const TRANSITIONS: readonly Transition[] = [
  { from: ['draft', 'sent_back'], action: 'submit', roles: ['resident'], to: 'submitted' },
  { from: ['submitted'], action: 'undo', roles: ['resident'], to: 'draft' },
  {
    from: ['draft', 'sent_back', 'submitted', 'checking', 'review', 'notice', 'confirm'],
    action: 'withdraw',
    roles: ['resident'],
    to: 'withdrawn',
  },
  { from: ['submitted'], action: 'accept', roles: ['system'], to: 'checking' },
  { from: ['checking'], action: 'report_complete', roles: ['system'], to: 'review' },
  { from: ['checking'], action: 'start_review', roles: ['township'], to: 'review' },
  { from: ['checking', 'review'], action: 'send_back', roles: ['township'], to: 'sent_back' },
  { from: ['review'], action: 'first_opinion_pass', roles: ['township'], to: 'notice' },
  { from: ['review'], action: 'first_opinion_refuse', roles: ['township'], to: 'notice' },
  { from: ['notice'], action: 'notice_end', roles: ['system'], to: 'confirm' },
  { from: ['confirm'], action: 'approve', roles: ['county'], to: 'approved' },
  { from: ['confirm'], action: 'refuse', roles: ['county'], to: 'refused' },
]

/** Where the action leads; null: this role may not do this in this stage. */
export function nextStage(from: Stage, action: StageAction, role: StageRole): Stage | null {
  const row = TRANSITIONS.find((one) => one.action === action && one.from.includes(from))
  return row?.roles.includes(role) ? row.to : null
}

/** What a role may do in a stage, in the order of the table. */
export function actionsFor(stage: Stage, role: StageRole): StageAction[] {
  return TRANSITIONS.filter((row) => row.from.includes(stage) && row.roles.includes(role)).map(
    ({ action }) => action,
  )
}

/** Stages in which the applicant may still write. */
export const EDITABLE: readonly Stage[] = ['draft', 'sent_back']
/** Stages in which an adult may still sign or refuse. */
export const CONSENT_OPEN: readonly Stage[] = ['draft', 'sent_back', 'submitted', 'checking', 'review']
/** Nothing more happens to these. */
export const CLOSED: readonly Stage[] = ['approved', 'refused', 'withdrawn']
/** What staff see: everything that was sent and not taken back. */
export const ON_DESK: readonly Stage[] = ['checking', 'review', 'notice', 'confirm', 'sent_back']
