import { regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx, StaffRole } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireRegion, requireStaff } from '../../platform/scope.ts'
import { ACTIONS, type DeskApplication, type Programme } from '../contract.ts'
import { type ApplicationFile, loadFile } from '../file/load.ts'
import { actionsFor, maskId, maskPhone } from '../rules.ts'
import { decisionView } from '../view/decision.ts'
import { consentViews, fieldViews, memberViews } from '../view/fields.ts'
import { currentDue, progressOf, stepViews, waitingFor } from '../view/progress.ts'
import { timeline } from '../view/timeline.ts'
import { programmeName, stageText } from '../view/words.ts'
import { reportView } from './report-view.ts'
import { suggest } from './suggestion.ts'
import { suggestionView } from './suggestion-view.ts'

/** Opens an application on the desk; the read is recorded with its purpose for everybody in the file. */
export async function openApplication(ctx: Ctx, id: string, purpose: string): Promise<DeskApplication> {
  const { file, role } = await deskFile(ctx, id, ['village', 'township', 'county'])
  await inTransaction(ctx, async (ctx) => {
    for (const { personId } of file.consents)
      await audit(ctx, {
        action: 'application.read',
        subjectKind: 'person',
        subjectId: personId,
        ...(file.row.householdId ? { householdId: file.row.householdId } : {}),
        purpose,
        detail: { applicationId: id },
      })
  })
  return deskView(ctx, file, role)
}

/** The file for a member of staff of its region; what has not been sent (for good) is not there for them. */
export async function deskFile(
  ctx: Ctx,
  id: string,
  roles: readonly StaffRole[],
): Promise<{ file: ApplicationFile; role: StaffRole }> {
  const staff = requireStaff(ctx.actor, roles)
  const file = await loadFile(ctx, id)
  requireRegion(staff, file.row.regionCode)
  if (!file.row.acceptedAt || ['draft', 'submitted'].includes(file.stage)) throw new AppError('NOT_FOUND')
  return { file, role: staff.role }
}

/** The whole file as the desk sees it; the village sees who and where it stands, not money. */
export async function deskView(ctx: Ctx, file: ApplicationFile, role: StaffRole): Promise<DeskApplication> {
  const { row, stage, applicant } = file
  const at = progressOf(file)
  const decides = role === 'township' || role === 'county'
  const report = reportView(ctx, file)
  const suggestion = suggestionView(ctx, suggest(ctx, file))
  return {
    id: row.id,
    number: row.number,
    stage,
    stageText: stageText(ctx, stage),
    version: row.version,
    applicantName: applicant.name,
    applicantIdMasked: maskId(applicant.idNumber),
    phoneMasked: applicant.phone ? maskPhone(applicant.phone) : null,
    regionCode: row.regionCode,
    regionName: await regionName(ctx, row.regionCode),
    programmes: row.programmes.map((code) => ({ code: code as Programme, name: programmeName(ctx, code) })),
    story: decides ? (file.draft.answers.story ?? null) : null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    ...currentDue(ctx, at),
    waitingFor: waitingFor(ctx, at),
    registryState: row.registryState as DeskApplication['registryState'],
    fields: decides ? fieldViews(ctx, file) : [],
    members: memberViews(ctx, file),
    consents: consentViews(ctx, file),
    promisedAt: row.promisedAt?.toISOString() ?? null,
    report: decides ? report : { ...report, lines: [] },
    suggestion: decides ? suggestion : { ...suggestion, facts: [], programmes: [] },
    steps: await stepViews(ctx, at),
    events: timeline(ctx, file, decides),
    opinions: decides ? opinions(ctx, file) : [],
    decision: decides ? decisionView(ctx, file) : null,
    actions: actionViews(ctx, file, role),
  }
}

/** Where the words of the reason codes of an outcome stand. */
const REASON_WORDS: Record<string, string> = {
  send_back: 'missing',
  refuse: 'refuse',
  approve: 'amountReason',
  pass: 'incompleteReason',
}

function opinions(ctx: Ctx, { row }: ApplicationFile): DeskApplication['opinions'] {
  return row.decisions.map(({ step, outcome, reasonCodes, reasonEnc, at }) => ({
    step,
    outcome,
    text: [
      ctx.t(`desk:outcome.${outcome}`),
      ...reasonCodes.map((code) => ctx.t(`desk:${REASON_WORDS[outcome]}.${code}`)),
    ].join(' · '),
    note: reasonEnc ? ctx.cipher.decrypt(reasonEnc) : null,
    at: at.toISOString(),
  }))
}

function actionViews(ctx: Ctx, file: ApplicationFile, role: StaffRole): DeskApplication['actions'] {
  const may = actionsFor(file.stage, role)
  const incomplete = file.check?.state !== 'answered'
  return ACTIONS.filter((action) => may.includes(action)).map((action) => ({
    action,
    text: ctx.t(`desk:action.${action}`),
    blocked: incomplete && action.startsWith('first_opinion') ? ctx.t('desk:blocked.report') : null,
  }))
}
