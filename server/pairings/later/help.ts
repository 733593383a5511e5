import type { Ctx, StaffRole } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { morningAfter } from '../rules/reminders.ts'
import { HELP_WAITS_DAYS } from '../rules/settings.ts'
import { tellOffice } from '../tell.ts'

const LINK = '/desk/pairings/help'

/** Somebody needs help: the nearest desk is told now, those further up while nobody has seen to it. */
export async function askForHelp(
  ctx: Ctx,
  row: Parameters<typeof tellOffice>[1],
  contactId: string,
): Promise<void> {
  await tellOffice(ctx, row, 'help', { key: contactId, link: LINK })
  await waitFor(ctx, contactId, 0)
}

/** Told at the next desk up, and at the county again and again until somebody has seen to it: nobody is forgotten. */
export async function helpStillWaits(
  ctx: Ctx,
  { subjectId, turn }: { subjectId: string; turn: number },
): Promise<void> {
  const contact = await ctx.db.pairingContact.findUnique({
    where: { id: subjectId },
    include: { pairing: true },
  })
  if (!contact || contact.helpDoneAt) return
  const from: StaffRole = turn === 0 ? 'township' : 'county'
  await tellOffice(ctx, contact.pairing, 'helpWaits', { key: `${subjectId}:${turn}`, from, link: LINK })
  await waitFor(ctx, subjectId, turn + 1)
}

async function waitFor(ctx: Ctx, contactId: string, turn: number): Promise<void> {
  const days = HELP_WAITS_DAYS[turn === 0 ? 0 : 1]
  await schedule(ctx, {
    key: `pairing.helpWaits:${contactId}:${turn}`,
    kind: 'pairing.helpWaits',
    subjectId: contactId,
    dueAt: morningAfter(ctx.clock.now(), days),
    params: { turn },
  })
}
