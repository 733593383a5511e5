import { readHousehold, regionName } from '../../households/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { helperCards } from '../../volunteers/service.ts'
import type { DeskPairing, How, Way } from '../contract.ts'
import { actionsFor, deskRow, pairingStaff, scopeOf } from './view.ts'

/** One pairing at the desk, with phones to call; the read is recorded. */
export async function deskPairing(ctx: Ctx, id: string): Promise<DeskPairing> {
  const row = await ctx.db.pairing.findFirst({
    where: { id, ...scopeOf(pairingStaff(ctx)) },
    include: { contacts: { orderBy: [{ on: 'desc' }, { createdAt: 'desc' }], take: 50 } },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const { householdId, volunteerId } = row
  await auditOpenPage(ctx, {
    action: 'pairing.read',
    subjectKind: 'pairing',
    subjectId: id,
    householdId,
    purpose: 'pairing',
  })
  const [household, cards, place] = await Promise.all([
    readHousehold(ctx, householdId),
    helperCards(ctx, [volunteerId]),
    regionName(ctx, row.regionCode),
  ])
  const volunteer = cards.get(volunteerId)
  const reached = row.contacts.filter(({ how }) => how !== 'not_reached')
  return {
    ...deskRow(
      ctx,
      { ...row, contacts: reached },
      { household: household ?? undefined, volunteer, regionName: place },
    ),
    householdId,
    household: {
      name: household?.members[0]?.name ?? '',
      phone: household?.members.find(({ phone }) => phone)?.phone ?? null,
    },
    volunteer: { id: volunteerId, name: volunteer?.name ?? '', phone: volunteer?.phone ?? null },
    saidBy:
      row.householdSaidBy === 'staff' ? 'staff' : row.householdSaidBy === 'resident' ? 'resident' : null,
    addressShown: row.addressAgreedAt !== null,
    log: row.contacts.map((one) => ({
      id: one.id,
      on: fromDateColumn(one.on),
      way: one.way as Way,
      how: one.how as How,
      note: one.noteEnc ? ctx.cipher.decrypt(one.noteEnc) : null,
    })),
    actions: actionsFor(row),
  }
}
