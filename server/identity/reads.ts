import type { Ctx } from '../platform/context.ts'
import { requireResident } from '../platform/scope.ts'
import type { ReadsAnswer } from './contract.ts'

const PAGE = 100

/** Purposes that have words of their own; any other is "read" or "worked on". */
const PURPOSES = new Set([
  'handle_application',
  'home_visit',
  'answer_question',
  'deliver_service',
  'verify_identity',
  'handle_complaint',
  'handoff',
  'pairing',
  'reach',
])

type Line = {
  at: Date
  actor_kind: string
  purpose: string | null
  action: string
  /** A scan of the code that showed nothing. */
  refused: boolean
  role: string | null
  region: string | null
}

/**
 * Who looked at my file and my household's: staff by office and place, volunteers as such, never by name. The newest hundred; one
 * office that looks ten times in an hour is one line.
 */
export async function readReads(ctx: Ctx): Promise<ReadsAnswer> {
  const personId = requireResident(ctx.actor)
  const lines = await ctx.db.$queryRaw<Line[]>`
    SELECT max(a.at) AS at, a.actor_kind, a.purpose, min(a.action) AS action, s.role, r.name AS region,
           coalesce(a.action = 'code.scan' AND a.detail->>'outcome' <> 'found', false) AS refused
      FROM audit_entry a
      LEFT JOIN staff_user s ON a.actor_kind = 'staff' AND s.id::text = a.actor_id
      LEFT JOIN region r ON r.code = s.region_code
     WHERE (a.actor_kind = 'staff'
            -- A volunteer: somebody who is not of the family and says what for.
            OR (a.actor_kind = 'resident' AND a.purpose IS NOT NULL AND a.actor_id <> ${personId}
                AND NOT EXISTS (SELECT 1 FROM household_member m
                                 WHERE m.household_id = a.household_id AND m.person_id::text = a.actor_id)))
       AND (a.household_id IN (SELECT household_id FROM household_member
                                WHERE person_id = ${personId}::uuid AND to_date IS NULL)
            OR (a.subject_kind = 'person' AND a.subject_id = ${personId}))
     GROUP BY date_trunc('hour', a.at), a.actor_kind, a.actor_id, a.purpose, s.role, r.name, refused
     ORDER BY 1 DESC LIMIT ${PAGE}`
  return {
    reads: lines.map((line) => ({ at: line.at.toISOString(), who: who(ctx, line), what: what(ctx, line) })),
  }
}

function who(ctx: Ctx, { actor_kind, role, region }: Line): string {
  const office = ctx.t(`identity:reads.who.${actor_kind === 'resident' ? 'volunteer' : (role ?? 'other')}`)
  return region ? ctx.t('identity:reads.whoIn', { region, who: office }) : office
}

function what(ctx: Ctx, { purpose, action, refused }: Line): string {
  if (refused) return ctx.t('identity:reads.what.scanRefused')
  if (purpose && PURPOSES.has(purpose)) return ctx.t(`identity:reads.what.${purpose}`)
  return ctx.t(`identity:reads.what.${purpose || action.endsWith('.read') ? 'read' : 'write'}`)
}
