import type { ApplicationView } from '../server/applications/contract.ts'
import type { ApplicationData } from './model.ts'

/** Length of the code of a county; townships and villages go on from it. */
const COUNTY = 6

/** What the engine needs of the applicant's view. */
export function applicationData(view: ApplicationView): ApplicationData {
  return {
    id: view.id,
    number: view.number,
    stage: view.stage,
    stageText: view.stageText,
    version: view.version,
    missing: view.missing,
    canSubmit: view.canSubmit,
    canUndo: view.canUndo,
    registryState: view.registryState,
    steps: view.steps.map((step) => ({ text: step.label.text, dueOn: step.dueOn, state: step.state })),
    nextStep: view.nextStep.text,
    county: view.regionCode?.slice(0, COUNTY) || null,
    waitingAdults: view.consents.filter((consent) => !consent.isMe && consent.status !== 'signed').length,
  }
}
