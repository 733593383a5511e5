import { confirmRealName } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { schedule } from '../../platform/outbox.ts'
import type { HouseholdOutcome } from '../../registry/service.ts'
import { startCheckIfReady } from '../check/start-check.ts'
import { syncConsents } from '../consents/sync-consents.ts'
import type { ApplicationView, Stage } from '../contract.ts'
import { type ApplicationFile, loadFile } from '../file/load.ts'
import { lockApplication } from '../file/lock.ts'
import { markChanged } from '../file/move.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { MEMBERS_FIELD } from '../file/stored.ts'
import { EDITABLE, MAX_PREFILL_TRIES, prefillWait } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'
import { fieldRows } from './field-rows.ts'
import { saveFields } from './save-fields.ts'
import { tellNewAdults } from './tell-new-adults.ts'

/** While the family may still be filled in from the registry. */
const FILLABLE: readonly Stage[] = ['draft', 'sent_back', 'submitted', 'checking', 'review']

/**
 * Asks the registry for the family and fills the form in. Asking again refreshes. When the registry is down the
 * answer says so, the resident goes on, and a task asks again by itself. WRONG_STAGE once it was sent.
 */
export async function prefillApplication(ctx: Ctx, id: string): Promise<ApplicationView> {
  const file = await ownFile(ctx, id)
  if (!EDITABLE.includes(file.stage)) throw new AppError('WRONG_STAGE')
  await fill(ctx, file, 0)
  return applicationView(ctx, id)
}

/** The task behind a registry that was down. Does nothing once there is an answer. */
export async function prefillLater(ctx: Ctx, task: { subjectId: string; attempt: number }): Promise<void> {
  const file = await loadFile(ctx, task.subjectId)
  if (file.row.registryState !== 'down' || !FILLABLE.includes(file.stage)) return
  await fill(ctx, file, task.attempt)
}

async function fill(ctx: Ctx, file: ApplicationFile, attempt: number): Promise<void> {
  // Outside of the transaction: the registry may take seconds.
  const answer = await askRegistry(ctx, file)
  await inTransaction(ctx, async (ctx) => {
    // One filling at a time; the row is read again, for it may have moved while the registry was thinking.
    await lockApplication(ctx, file.row.id)
    const now = await loadFile(ctx, file.row.id)
    if (FILLABLE.includes(now.stage)) await keep(ctx, now, answer, attempt)
  })
}

/** Whoever came in while the registry could not confirm the name may be anybody: no file is shown until it has. */
async function askRegistry(ctx: Ctx, file: ApplicationFile): Promise<HouseholdOutcome> {
  const name = await confirmRealName(ctx, file.row.applicantId)
  if (name !== 'confirmed') return { ok: false, code: 'REGISTRY_DOWN' }
  const { idNumber } = file.applicant
  return ctx.ports.registry.fetchHousehold({ idNumber, purpose: 'application_prefill' })
}

async function keep(
  ctx: Ctx,
  file: ApplicationFile,
  answer: HouseholdOutcome,
  attempt: number,
): Promise<void> {
  const { id, registryState } = file.row
  if (answer.ok) return keepHousehold(ctx, file, answer.household)
  // An answer from before is better than none, and a family out of two answers is worse than either.
  if (registryState === 'answered') return
  if (answer.code === 'NOT_FOUND') {
    await ctx.db.application.update({ where: { id }, data: { registryState: 'not_found' } })
    if (registryState !== 'not_found') await record(ctx, id, 'registry_not_found')
    await startCheckIfReady(ctx, id)
    return
  }
  await ctx.db.application.update({ where: { id }, data: { registryState: 'down' } })
  if (registryState !== 'down') await record(ctx, id, 'registry_down')
  if (attempt < MAX_PREFILL_TRIES) await tryLater(ctx, id, attempt)
}

async function keepHousehold(
  ctx: Ctx,
  file: ApplicationFile,
  household: Extract<HouseholdOutcome, { ok: true }>['household'],
): Promise<void> {
  const { id, registryState } = file.row
  const listed = file.fields.some(({ key }) => key === MEMBERS_FIELD)
  const { members, fields } = fieldRows(household, listed ? file.members : [])
  await saveFields(ctx, id, fields, file.fields)
  await ctx.db.application.update({ where: { id }, data: { registryState: 'answered' } })
  await syncConsents(ctx, file.row, members, true)
  await markChanged(ctx, id)
  const late = !EDITABLE.includes(file.stage)
  if (registryState !== 'answered') await record(ctx, id, late ? 'prefilled_late' : 'prefilled')
  if (late) await tellNewAdults(ctx, file.row)
  await startCheckIfReady(ctx, id)
}

/** One chain an application: whoever asks again by hand while a task waits adds none. Call it with the lock held. */
async function tryLater(ctx: Ctx, id: string, attempt: number): Promise<void> {
  const kind = 'application.prefill'
  if ((await ctx.db.scheduledTask.count({ where: { subjectId: id, kind, state: 'waiting' } })) > 0) return
  const dueAt = new Date(ctx.clock.now().getTime() + prefillWait(attempt))
  await schedule(ctx, {
    key: `application.prefill:${id}:${dueAt.getTime()}`,
    kind,
    subjectId: id,
    dueAt,
    params: { attempt: attempt + 1 },
  })
}
