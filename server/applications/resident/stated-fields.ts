import type { Ctx } from '../../platform/context.ts'
import type { StatedFacts } from '../contract.ts'
import { APPLICANT, STATED_PREFIX, type StoredValue, SURVEY_PREFIX, TOWNSHIP } from '../file/stored.ts'

/** Keeps what the applicant told as fields of their own, beside what the departments say. */
export function saveStated(ctx: Ctx, applicationId: string, facts: StatedFacts): Promise<void> {
  return saveFacts(ctx, applicationId, facts, { prefix: STATED_PREFIX, source: APPLICANT, state: 'stated' })
}

/** Keeps what the township found on its visit. */
export function saveSurvey(ctx: Ctx, applicationId: string, facts: StatedFacts): Promise<void> {
  return saveFacts(ctx, applicationId, facts, { prefix: SURVEY_PREFIX, source: TOWNSHIP, state: 'answered' })
}

type As = { prefix: string; source: string; state: 'stated' | 'answered' }

async function saveFacts(ctx: Ctx, applicationId: string, facts: StatedFacts, as: As): Promise<void> {
  await ctx.db.applicationField.deleteMany({ where: { applicationId, key: { startsWith: as.prefix } } })
  await ctx.db.applicationField.createMany({
    data: Object.entries(facts).flatMap(([fact, value]) => {
      if (value === null || value === undefined) return []
      const stored: StoredValue = { asOf: null, value, alternatives: [] }
      const { source, state } = as
      const valueEnc = ctx.cipher.encryptJson(stored)
      return [{ applicationId, key: as.prefix + fact, valueEnc, source, state, fetchedAt: ctx.clock.now() }]
    }),
  })
}
