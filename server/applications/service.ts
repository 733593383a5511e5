/** What routes, jobs, the chat and other rooms may do with applications. */
export {
  type CaseloadFamily,
  type CaseName,
  caseloadAfter,
  caseNames,
  countCaseload,
} from './caseload.ts'
export { askCheck } from './check/ask-check.ts'
export { pollCheck } from './check/poll-check.ts'
export { answerConsent, openConsent } from './consents/by-link.ts'
export { sendConsentLink } from './consents/send-link.ts'
export { signOwnConsent } from './consents/sign-own.ts'
export { decide } from './decide/decide.ts'
export { endNotice } from './decide/notice-end.ts'
export { applicationForTalk } from './desk/for-talk.ts'
export { deskFile, openApplication } from './desk/open.ts'
export { deskTodo } from './desk/todo.ts'
export { prefillApplication, prefillLater } from './prefill/prefill.ts'
export { remindConsent, remindDeadline } from './reminders.ts'
export { acceptSubmitted } from './resident/accept.ts'
export { disputeField } from './resident/dispute-field.ts'
export { type SaveDraftOutcome, saveDraft } from './resident/save-draft.ts'
export { signPromise } from './resident/sign-promise.ts'
export { startApplication } from './resident/start.ts'
export { submitApplication } from './resident/submit.ts'
export { undoSubmit } from './resident/undo.ts'
export { withdrawApplication } from './resident/withdraw.ts'
export { maskPhone } from './rules.ts'
export { applicationView } from './view/applicant.ts'
export { applicationsOfHousehold, myApplications } from './view/my-list.ts'
