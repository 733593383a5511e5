import type { Pairing } from '../../generated/prisma/client.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, dateColumn, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer, addHours } from '../../volunteers/service.ts'
import type { How, LogBody, VolunteerPairing } from '../contract.ts'
import { lockPairing } from '../find.ts'
import { askForHelp } from '../later/help.ts'
import { planNext } from '../later/plan.ts'
import { addDays, dueAfterEntry, notReachedInARow } from '../rules/due.ts'
import { LOG_BACK_DAYS, NOT_REACHED_IN_A_ROW } from '../rules/settings.ts'
import { settingsOf } from '../settings.ts'
import { volunteerPairing } from './open.ts'

/**
 * Writes down that they were in touch, or tried to be: the next day is planned, the hours count, and help that is
 * needed goes to the caseworkers. The same `clientKey` is one entry.
 */
export async function logContact(ctx: Ctx, id: string, body: LogBody): Promise<VolunteerPairing> {
  const me = await activeVolunteer(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await lockPairing(ctx, id, { volunteerId: me.id })
    const keyHash = ctx.cipher.hash('pairing-contact', `${id}\n${body.clientKey}`)
    if ((await ctx.db.pairingContact.count({ where: { keyHash } })) > 0) return
    if (row.state !== 'active' || !row.startedAt) throw new AppError('WRONG_STAGE')
    const today = chinaDate(ctx.clock.now())
    const on = body.on ?? today
    if (on > today || on < chinaDate(row.startedAt) || on < addDays(today, -LOG_BACK_DAYS))
      throw new AppError('BAD_INPUT', 'on')
    const help = body.how === 'needs_help' || (await givenUp(ctx, id, { on, how: body.how }))
    const contact = await ctx.db.pairingContact.create({
      data: {
        pairingId: id,
        keyHash,
        on: dateColumn(on),
        way: body.way,
        how: body.how,
        noteEnc: body.note ? ctx.cipher.encrypt(body.note) : null,
        createdAt: ctx.clock.now(),
        helpAt: help ? ctx.clock.now() : null,
      },
    })
    await audit(ctx, {
      action: 'pairing.contact',
      subjectKind: 'pairing',
      subjectId: id,
      householdId: row.householdId,
    })
    await planAfter(ctx, row, { on, how: body.how, contactId: contact.id, today })
    if (help) await askForHelp(ctx, row, contact.id)
  })
  return volunteerPairing(ctx, id)
}

/** Not reached again and again, and nobody looks after it yet. */
async function givenUp(ctx: Ctx, pairingId: string, entry: { on: string; how: How }): Promise<boolean> {
  if (entry.how !== 'not_reached') return false
  const open = { pairingId, helpAt: { not: null }, helpDoneAt: null }
  if ((await ctx.db.pairingContact.count({ where: open })) > 0) return false
  const rows = await ctx.db.pairingContact.findMany({
    where: { pairingId },
    orderBy: [{ on: 'desc' }, { createdAt: 'desc' }],
    take: 10,
  })
  // What has been seen to does not count a second time.
  const seen = rows.findIndex(({ helpDoneAt }) => helpDoneAt !== null)
  const log = (seen < 0 ? rows : rows.slice(0, seen)).map(({ on, how }) => ({
    on: fromDateColumn(on),
    how: how as How,
  }))
  return notReachedInARow([entry, ...log]) >= NOT_REACHED_IN_A_ROW
}

type Entry = { on: string; how: How; contactId: string; today: string }

async function planAfter(ctx: Ctx, row: Pairing, { on, how, contactId, today }: Entry): Promise<void> {
  const { rhythm, contactMinutes } = await settingsOf(ctx, row.regionCode)
  const reached = await ctx.db.pairingContact.findMany({
    where: { pairingId: row.id, how: { not: 'not_reached' }, id: { not: contactId } },
    orderBy: { on: 'desc' },
    select: { on: true },
  })
  if (rhythm) {
    const last = reached[0]
    const lastOn = last ? fromDateColumn(last.on) : chinaDate(row.startedAt ?? row.proposedAt)
    const dueOn = row.nextDueOn && fromDateColumn(row.nextDueOn)
    const at = { dueOn, lastOn, rhythmDays: rhythm.days, today }
    await planNext(ctx, row, dueAfterEntry({ on, how }, at))
  }
  const counted = reached.some((one) => fromDateColumn(one.on) === on)
  // One deed a day and family, however often it is written down.
  if (contactMinutes && how !== 'not_reached' && !counted)
    await addHours(ctx, {
      volunteerId: row.volunteerId,
      kind: 'pairing',
      subjectId: contactId,
      minutes: contactMinutes,
      on,
    })
}
