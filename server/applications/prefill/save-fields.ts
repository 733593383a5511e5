import type { Ctx } from '../../platform/context.ts'
import { STATED_PREFIX, type StoredField, type StoredValue, SURVEY_PREFIX } from '../file/stored.ts'
import type { NewField } from './field-rows.ts'

/**
 * Puts the answer of the registry in the place of the one before. What the applicant told and what the township
 * saw stay; an objection stays with its field while that is there.
 */
export async function saveFields(
  ctx: Ctx,
  applicationId: string,
  fields: readonly NewField[],
  before: readonly StoredField[],
): Promise<void> {
  const disputes = new Map(before.filter(({ disputed }) => disputed).map((field) => [field.key, field.note]))
  await ctx.db.applicationField.deleteMany({
    where: {
      applicationId,
      NOT: [{ key: { startsWith: STATED_PREFIX } }, { key: { startsWith: SURVEY_PREFIX } }],
    },
  })
  await ctx.db.applicationField.createMany({
    data: fields.map(({ key, state, source, asOf, value, alternatives }) => {
      const stored: StoredValue = { asOf, value, alternatives }
      const note = disputes.get(key)
      return {
        applicationId,
        key,
        state,
        source,
        valueEnc: ctx.cipher.encryptJson(stored),
        fetchedAt: ctx.clock.now(),
        disputed: disputes.has(key),
        disputeEnc: note ? ctx.cipher.encrypt(note) : null,
      }
    }),
  })
}
