import {
  type GrantInput,
  grantBenefit,
  issueList,
  type KnownAid,
  noteKnownAids,
} from '../../benefits/service.ts'
import { type ProgramResult, portraitOf } from '../../eligibility/service.ts'
import { ensureCode } from '../../happiness-code/service.ts'
import { admitHousehold, keepPortrait } from '../../households/service.ts'
import { notify } from '../../notifications/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { houseWords } from '../../platform/i18n.ts'
import { suggest } from '../desk/suggestion.ts'
import { meetStep } from '../file/deadlines.ts'
import type { ApplicationFile } from '../file/load.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { asFacts, judgeAmount, nextMonth } from '../rules.ts'
import { unitOf } from '../view/decision.ts'
import { type Input, keepDecision, position } from './keep-decision.ts'

/**
 * The county's yes. Household and its portrait, decision with its frozen facts, benefit, 幸福清单, 幸福码 and every message
 * come into being together or not at all. AMOUNT_* when the sum is neither the computed one nor reasoned; CONFLICT
 * when the household gets this programme already.
 */
export async function approve(ctx: Ctx, file: ApplicationFile, input: Input<'approve'>): Promise<void> {
  const { row } = file
  const suggestion = suggest(ctx, file)
  const result = suggestion.result.programs.find(({ program }) => program === input.programme)
  if (!result) throw new AppError('BAD_INPUT', 'programme')
  const judged = judgeAmount(result, input.amountFen, input.amountReason)
  if (judged !== 'ok') throw new AppError(judged, 'amountFen')
  await move(ctx, position(file, input.version), 'approve', { closedAt: ctx.clock.now() })
  const household = await admit(ctx, file)
  await ctx.db.application.update({ where: { id: row.id }, data: { householdId: household.id } })
  await keepDecision(ctx, file, {
    step: 'confirm',
    outcome: 'approve',
    reasonCodes: input.amountReason ? [input.amountReason] : [],
    note: input.note,
    programme: input.programme,
    amountFen: input.amountFen,
    suggestion,
  })
  const portrait = portraitOf(asFacts(suggestion.facts), suggestion.result.types)
  await keepPortrait(ctx, household.id, 'decision', portrait)
  await noteKnownAids(ctx, household.id, runningAids(file))
  await grantBenefit(ctx, grantOf(ctx, { file, input, result, householdId: household.id }))
  await ensureCode(ctx, household.id)
  await meetStep(ctx, row.id)
  await record(ctx, row.id, 'approved', { householdId: household.id })
  await tell(ctx, file, input.programme)
  await issueList(ctx, {
    householdId: household.id,
    personId: row.applicantId,
    otherAdults: file.consents
      .map(({ personId }) => personId)
      .filter((personId) => personId !== row.applicantId && household.members.includes(personId)),
  })
}

function admit(ctx: Ctx, file: ApplicationFile): Promise<{ id: string; members: string[] }> {
  const me = file.members.find(({ idNumber }) => idNumber === file.applicant.idNumber)
  const address = file.fields.find(({ key }) => key === `${me?.ref}.registeredAddress`)?.value as
    | { text?: string }
    | null
    | undefined
  return admitHousehold(ctx, {
    registryRef: file.householdNo,
    regionCode: file.row.regionCode,
    address: address?.text ?? null,
    applicantId: file.row.applicantId,
    members: file.members
      .filter(({ standing }) => standing !== 'deceased')
      .map(({ name, idNumber, relation }) => {
        return { name, idNumber, relation: relation === 'self' ? 'head' : relation }
      }),
    confirmed: file.membersFrom === 'registry',
  })
}

/** What the registry says the household gets already; lines of programmes that we decide come from us. */
function runningAids({ fields }: ApplicationFile): KnownAid[] {
  const aids = fields.find(({ key }) => key === 'existingAids')?.value as
    | (KnownAid & { until: string | null })[]
    | null
    | undefined
  return (aids ?? []).filter(({ until }) => until === null)
}

function grantOf(
  ctx: Ctx,
  of: { file: ApplicationFile; input: Input<'approve'>; result: ProgramResult; householdId: string },
): GrantInput {
  const { file, input, result, householdId } = of
  const today = chinaDate(ctx.clock.now())
  const unit = unitOf(input.programme, input.amountFen)
  const citation = result.amount?.citations[0] ?? result.reasons.flatMap(({ citations }) => citations)[0]
  return {
    householdId,
    applicationId: file.row.id,
    programme: input.programme,
    amountFen: input.amountFen,
    unit,
    from: unit === 'month' ? nextMonth(today) : today,
    citation: citation
      ? {
          doc: citation.doc,
          docEn: citation.docEn,
          clause: citation.clause,
          clauseEn: citation.clauseEn,
          ...(citation.url ? { url: citation.url } : {}),
        }
      : null,
  }
}

/** The inbox says yes; SMS and chat say it together with the 幸福清单, so that the phone rings once. */
async function tell(ctx: Ctx, { row }: ApplicationFile, programme: string): Promise<void> {
  await notify(ctx, {
    dedupeKey: `application.approved:${row.id}`,
    kind: 'application.approved',
    personId: row.applicantId,
    params: { number: row.number, programme: houseWords(`apply:programme.${programme}`) },
    link: `/applications/${row.id}`,
    channels: ['inapp'],
  })
}
