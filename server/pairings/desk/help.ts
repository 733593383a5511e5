import { readHouseholds, regionNames } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { audit } from '../../platform/audit.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import type { PairingHelp } from '../contract.ts'
import { pairingStaff, scopeOf } from './view.ts'

const MOST = 200

/** Where somebody needs help, or was not reached again and again, and nobody has seen to it: who waits longest first. */
export async function helpWanted(ctx: Ctx): Promise<PairingHelp> {
  const scope = scopeOf(pairingStaff(ctx))
  const rows = await ctx.db.pairingContact.findMany({
    where: { helpAt: { not: null }, helpDoneAt: null, pairing: scope },
    include: { pairing: true },
    orderBy: [{ helpAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  const pairings = rows.map(({ pairing }) => pairing)
  const [files, name] = await Promise.all([
    readHouseholds(
      ctx,
      pairings.map(({ householdId }) => householdId),
    ),
    regionNames(
      ctx,
      pairings.map(({ regionCode }) => regionCode),
    ),
  ])
  await audit(ctx, { action: 'pairings.help_read', subjectKind: 'pairings', purpose: 'pairing' })
  return {
    items: rows.map(({ id, on, how, pairing }) => ({
      id,
      pairingId: pairing.id,
      kind: how === 'not_reached' ? 'not_reached' : 'needs_help',
      on: fromDateColumn(on),
      regionName: name(pairing.regionCode),
      householdName: maskName(files.get(pairing.householdId)?.members[0]?.name ?? ''),
    })),
  }
}

/** Somebody has seen to it, and says what was done; whoever comes second changes nothing. */
export async function helpSeenTo(ctx: Ctx, id: string, note: string): Promise<PairingHelp> {
  const actor = pairingStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const contact = await ctx.db.pairingContact.findFirst({
      where: { id, helpAt: { not: null }, pairing: scopeOf(actor) },
      include: { pairing: true },
    })
    if (!contact) throw new AppError('NOT_FOUND')
    const { count } = await ctx.db.pairingContact.updateMany({
      where: { id, helpDoneAt: null },
      data: { helpDoneAt: ctx.clock.now(), helpDoneBy: actor.staffId, helpNoteEnc: ctx.cipher.encrypt(note) },
    })
    if (count === 0) return
    await cancelTasks(ctx, id, 'pairing.helpWaits')
    const { householdId } = contact.pairing
    await audit(ctx, {
      action: 'pairing.help_done',
      subjectKind: 'pairing',
      subjectId: contact.pairingId,
      householdId,
    })
  })
  return helpWanted(ctx)
}
