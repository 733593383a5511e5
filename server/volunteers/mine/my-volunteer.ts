import { regionName } from '../../households/service.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import { roleOf } from '../active-volunteer.ts'
import { certificateRow } from '../certificates/row.ts'
import type { MyVolunteer, VolunteerState } from '../contract.ts'
import { byMonth } from '../rules/months.ts'

/** My own page: where I stand, what I have done, my certificates. */
export async function myVolunteer(ctx: Ctx): Promise<MyVolunteer> {
  const personId = requireResident(ctx.actor)
  const row = await ctx.db.volunteer.findUnique({
    where: { personId },
    include: {
      branch: true,
      hours: true,
      certificates: { where: { revokedAt: null }, orderBy: { issuedAt: 'desc' } },
    },
  })
  if (!row) return { volunteer: null, minutes: 0, deeds: 0, months: [], certificates: [] }
  const deeds = row.hours.map(({ on, minutes, sign }) => ({ on: fromDateColumn(on), minutes, sign }))
  return {
    volunteer: {
      id: row.id,
      state: row.state as VolunteerState,
      role: roleOf(row.role),
      partyMember: row.partyMember,
      branch: row.branch && { id: row.branch.id, name: row.branch.name },
      regionCode: row.regionCode,
      regionName: await regionName(ctx, row.regionCode),
      askedAt: row.askedAt.toISOString(),
      coolingUntil:
        row.coolingUntil && row.coolingUntil > ctx.clock.now() ? row.coolingUntil.toISOString() : null,
    },
    minutes: deeds.reduce((sum, { minutes }) => sum + minutes, 0),
    deeds: deeds.reduce((sum, { sign }) => sum + sign, 0),
    months: byMonth(deeds),
    certificates: row.certificates.map((one) => certificateRow(ctx, one)),
  }
}
