import { householdOf } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import { type HelperCard, helperCards } from '../../volunteers/service.ts'
import type { MyPairing, MyPairings } from '../contract.ts'
import { daysOf, WITH_LAST } from '../find.ts'
import { settingsOf } from '../settings.ts'

/** Who is paired with my family. Of what is over it says only that; what never began is not there. */
export async function myPairings(ctx: Ctx): Promise<MyPairings> {
  const householdId = await householdOf(ctx, requireResident(ctx.actor))
  if (!householdId) return { rhythm: null, items: [] }
  const rows = await ctx.db.pairing.findMany({
    where: { householdId, state: { in: ['proposed', 'active', 'ended'] } },
    include: WITH_LAST,
    orderBy: { proposedAt: 'desc' },
  })
  const cards = await helperCards(
    ctx,
    rows.map(({ volunteerId }) => volunteerId),
  )
  const place = rows[0]?.regionCode
  return {
    rhythm: place ? (await settingsOf(ctx, place)).rhythm : null,
    items: rows
      .map((row) => view(ctx, row, cards.get(row.volunteerId)))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
  }
}

const ORDER: readonly MyPairing['state'][] = ['asked', 'waiting', 'active', 'ended']

type Row = Parameters<typeof daysOf>[1]

function view(ctx: Ctx, row: Row, card: HelperCard | undefined): MyPairing {
  const state =
    row.state === 'proposed'
      ? row.householdAgreedAt
        ? 'waiting'
        : 'asked'
      : (row.state as 'active' | 'ended')
  const active = state === 'active'
  const volunteer = card &&
    state !== 'ended' && {
      // The family knows who calls, so that nobody else can say they are sent.
      name: active ? card.name : maskName(card.name),
      phone: active ? card.phone : null,
      branch: card.branchName,
      partyMember: card.partyMember,
    }
  return {
    id: row.id,
    state,
    volunteer: volunteer || null,
    addressShown: row.addressAgreedAt !== null,
    lastOn: active ? daysOf(ctx, row).lastOn : null,
    endedOn: row.endedAt && chinaDate(row.endedAt),
  }
}
