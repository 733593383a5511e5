import type { Facts } from '../eligibility/service.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { decryptPerson, regionNames } from '../households/service.ts'
import type { Ctx } from '../platform/context.ts'
import { verifiedOf } from './desk/suggestion.ts'
import { loadFiles } from './file/load.ts'
import { asFacts, maskName } from './rules.ts'

/** A family that has been decided on, with its facts as far as they are verified. */
export type CaseloadFamily = {
  applicationId: string
  householdId: string | null
  regionCode: string
  facts: Facts
}

/** How a family of the caseload is named on a list: its name is masked. */
export type CaseName = {
  number: string
  nameMasked: string
  regionName: string
  applicantId: string
  householdId: string | null
}

/** A later decision on the same family: by the same applicant, or for the same household. */
const newer = Prisma.sql`
  SELECT 1 FROM application b
   WHERE b.stage IN ('approved', 'refused') AND (b.closed_at, b.id) > (a.closed_at, a.id)
     AND (b.applicant_id = a.applicant_id OR b.household_id = a.household_id)`

/** How many families of a place (a region prefix) have been decided on. */
export async function countCaseload(ctx: Ctx, place: string): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM application a
     WHERE a.region_code LIKE ${`${place}%`} AND a.stage IN ('approved', 'refused')
       AND NOT EXISTS (${newer})`
  return Number(rows[0]?.count ?? 0)
}

/**
 * Families of a place by the last application that was decided, in the order of its id, those after `after`: for
 * work that goes through all of them in steps. Whoever calls is a job, or records the read.
 */
export async function caseloadAfter(
  ctx: Ctx,
  place: string,
  after: string | null,
  size: number,
): Promise<CaseloadFamily[]> {
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a
     WHERE a.region_code LIKE ${`${place}%`} AND a.stage IN ('approved', 'refused')
       AND (${after}::uuid IS NULL OR a.id > ${after}::uuid)
       AND NOT EXISTS (${newer})
     ORDER BY a.id LIMIT ${size}`
  const files = await loadFiles(
    ctx,
    found.map(({ id }) => id),
  )
  return files.map((file) => ({
    applicationId: file.row.id,
    householdId: file.row.householdId,
    regionCode: file.row.regionCode,
    facts: asFacts(verifiedOf(ctx, file)),
  }))
}

/** Names of families for a list, by application. */
export async function caseNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, CaseName>> {
  const rows = await ctx.db.application.findMany({
    where: { id: { in: [...ids] } },
    include: { applicant: true },
  })
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        number: row.number,
        nameMasked: maskName(decryptPerson(ctx, row.applicant).name),
        regionName: name(row.regionCode),
        applicantId: row.applicantId,
        householdId: row.householdId,
      },
    ]),
  )
}
