import { knownFacts, type ScreeningResult, screenOn } from '../../eligibility/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { StatedFacts } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { STATED_PREFIX, type StoredLine, SURVEY_PREFIX } from '../file/stored.ts'
import { asFacts, type ReportLine, type VerifiedFact, verifiedFacts } from '../rules.ts'

export type Suggestion = { facts: VerifiedFact[]; result: ScreeningResult }

/** The rules of today over the facts as far as they are verified. A suggestion: a person decides. */
export function suggest(ctx: Ctx, file: ApplicationFile): Suggestion {
  const facts = verifiedOf(ctx, file)
  const today = chinaDate(ctx.clock.now())
  return { facts, result: screenOn(asFacts(facts), today, ctx.ports.policyBook.packs()) }
}

/** What is known of the family, from the strongest source to the applicant's word. */
export function verifiedOf(ctx: Ctx, file: ApplicationFile): VerifiedFact[] {
  return verifiedFacts({
    regionCode: file.row.regionCode,
    members: file.members,
    membersFrom: file.membersFrom,
    applicantRef: file.members.find(({ idNumber }) => idNumber === file.applicant.idNumber)?.ref ?? null,
    on: chinaDate(ctx.clock.now()),
    fields: file.fields.map(({ key, state, value }) => ({ key, state, value })),
    report: reportLines(ctx, file),
    stated: { ...told(file, STATED_PREFIX), ...file.draft.answers.facts },
    survey: told(file, SURVEY_PREFIX),
  })
}

function told({ fields }: ApplicationFile, prefix: string): StatedFacts {
  const kept = fields.filter(({ key }) => key.startsWith(prefix))
  return knownFacts(Object.fromEntries(kept.map(({ key, value }) => [key.slice(prefix.length), value])))
}

function reportLines(ctx: Ctx, { check }: ApplicationFile): ReportLine[] {
  return (check?.lines ?? []).map((line) => {
    const { amountFen, records, floorAreaSqm } = readLine(ctx, line.valueEnc)
    return {
      memberRef: line.personRef,
      category: line.category as ReportLine['category'],
      state: line.state as ReportLine['state'],
      amountFen,
      records,
      floorAreaSqm,
    }
  })
}

/** The value of a report line in the clear. */
export function readLine(ctx: Ctx, valueEnc: string | null): StoredLine {
  if (valueEnc) return ctx.cipher.decryptJson<StoredLine>(valueEnc)
  return { amountFen: null, records: null, floorAreaSqm: null, alternatives: [] }
}
