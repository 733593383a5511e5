import validator from 'validator'
import type { z } from 'zod'
import { regionExists } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { syncConsents } from '../consents/sync-consents.ts'
import type { ApplicationView, DraftAnswers, saveDraftBodySchema } from '../contract.ts'
import { type ApplicationFile, alone } from '../file/load.ts'
import { ownFile } from '../file/own.ts'
import { APPLICANT, MEMBERS_FIELD, membersOf, type StoredValue } from '../file/stored.ts'
import { birthDateOf, EDITABLE, type Member, withRefs } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'
import { saveStated } from './stated-fields.ts'

export type SaveDraftInput = z.infer<typeof saveDraftBodySchema>
export type SaveDraftOutcome =
  | { ok: true; application: ApplicationView }
  | { ok: false; code: 'STALE_VERSION'; current: ApplicationView }

/**
 * Saves one step of the draft. Answers that are sent replace those of the same name. When another phone saved
 * first nothing is written: the newest state comes back, to be looked at and saved again. WRONG_STAGE once sent;
 * BAD_ID_NUMBER, BAD_INPUT for what cannot be.
 */
export async function saveDraft(ctx: Ctx, id: string, input: SaveDraftInput): Promise<SaveDraftOutcome> {
  const file = await ownFile(ctx, id)
  if (!EDITABLE.includes(file.stage)) throw new AppError('WRONG_STAGE')
  const answers = await readAnswers(ctx, file, input.answers)
  const saved = await inTransaction(ctx, (ctx) => save(ctx, file, input, answers))
  const application = await applicationView(ctx, id)
  return saved ? { ok: true, application } : { ok: false, code: 'STALE_VERSION', current: application }
}

async function save(ctx: Ctx, file: ApplicationFile, input: SaveDraftInput, answers: DraftAnswers) {
  const { id } = file.row
  const merged = { ...file.draft.answers, ...answers }
  const { count } = await ctx.db.application.updateMany({
    where: { id, version: input.version, stage: file.stage },
    data: {
      draftEnc: ctx.cipher.encryptJson({ step: input.step, answers: merged }),
      programmes: merged.programmes ?? [],
      regionCode: merged.regionCode ?? '',
      version: { increment: 1 },
      updatedAt: ctx.clock.now(),
    },
  })
  if (count === 0) return false
  if (answers.facts) await saveStated(ctx, id, answers.facts)
  if (answers.members && file.row.registryState !== 'answered') await saveMembers(ctx, file, answers.members)
  await audit(ctx, { action: 'application.save', subjectKind: 'application', subjectId: id })
  return true
}

/** Brings what was typed into one spelling and refuses what cannot be. */
async function readAnswers(ctx: Ctx, file: ApplicationFile, answers: DraftAnswers): Promise<DraftAnswers> {
  if (answers.regionCode && !(await regionExists(ctx, answers.regionCode)))
    throw new AppError('BAD_INPUT', 'regionCode')
  const members = answers.members?.map((member) => ({
    ...member,
    idNumber: member.idNumber.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase(),
  }))
  const numbers = members?.map(({ idNumber }) => idNumber) ?? []
  if (numbers.some((number) => number.length !== 18 || !validator.isIdentityCard(number, 'zh-CN')))
    throw new AppError('BAD_ID_NUMBER', 'members')
  if (new Set([...numbers, file.applicant.idNumber]).size <= numbers.length)
    throw new AppError('BAD_INPUT', 'members')
  return { ...answers, ...(members ? { members } : {}) }
}

/** The family as told by hand: the applicant first, then the others. */
async function saveMembers(
  ctx: Ctx,
  file: ApplicationFile,
  told: NonNullable<DraftAnswers['members']>,
): Promise<void> {
  const { ref: _, ...me } = alone(file.applicant)
  const others = told.map(({ name, idNumber, relation }) => {
    return { name, idNumber, relation, birthDate: birthDateOf(idNumber), standing: null }
  })
  const members: Member[] = withRefs([me, ...others], membersOf(file.fields))
  const stored: StoredValue = { asOf: null, value: members, alternatives: [] }
  const data = {
    valueEnc: ctx.cipher.encryptJson(stored),
    source: APPLICANT,
    state: 'stated',
    fetchedAt: ctx.clock.now(),
  }
  const where = { applicationId: file.row.id, key: MEMBERS_FIELD }
  await ctx.db.applicationField.upsert({
    where: { applicationId_key: where },
    create: { ...where, ...data },
    update: data,
  })
  await syncConsents(ctx, file.row, members, false)
}
