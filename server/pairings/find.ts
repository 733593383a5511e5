import type { Pairing, PairingContact } from '../generated/prisma/client.ts'
import { chinaDate, fromDateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { PairingState } from './contract.ts'
import type { Standing } from './rules/states.ts'

/** How a pairing stands, for the table of moves. */
export const standingOf = (row: Pairing): Standing => ({
  state: row.state as PairingState,
  volunteerAgreed: row.volunteerAgreedAt !== null,
  householdAgreed: row.householdAgreedAt !== null,
})

/** The pairing locked in the open transaction, if it is one of `where`; else NOT_FOUND. */
export async function lockPairing(
  ctx: Ctx,
  id: string,
  where: { volunteerId?: string; householdId?: string; regionCode?: object } = {},
): Promise<Pairing> {
  await ctx.db.$queryRaw`SELECT 1 FROM pairing WHERE id = ${id}::uuid FOR UPDATE`
  const row = await ctx.db.pairing.findFirst({ where: { id, ...where } })
  if (!row) throw new AppError('NOT_FOUND')
  return row
}

/** The last contact that reached somebody comes with a row that is read like this. */
export const WITH_LAST = {
  contacts: { where: { how: { not: 'not_reached' } }, orderBy: { on: 'desc' }, take: 1 },
} as const

type WithLast = Pairing & { contacts: Pick<PairingContact, 'on'>[] }

/** The days of a pairing as pages show them. */
export function daysOf(ctx: Ctx, row: WithLast) {
  const last = row.contacts[0]
  const nextDueOn = row.nextDueOn ? fromDateColumn(row.nextDueOn) : null
  return {
    lastOn: last ? fromDateColumn(last.on) : null,
    nextDueOn,
    late: nextDueOn !== null && nextDueOn < chinaDate(ctx.clock.now()),
  }
}
