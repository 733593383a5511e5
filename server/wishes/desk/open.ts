import { decryptPerson, regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { helperCards } from '../../volunteers/service.ts'
import type { DeskWish, Shown } from '../contract.ts'
import { type ClaimRow, claimRow, findWish, heldClaim, type WishRow } from '../file.ts'
import { foundIn } from '../make/found.ts'
import { picturesOf } from '../pictures/list.ts'
import { movesFrom, type WishMove } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { deskStaff, requireSeen } from './find.ts'
import { deskRow } from './list.ts'

/** Opens a wish; the read is recorded, and whose wish it is sees it among the reads of their file. */
export async function openWish(ctx: Ctx, id: string): Promise<DeskWish> {
  const wish = requireSeen(deskStaff(ctx), await findWish(ctx, id))
  await audit(ctx, {
    action: 'wish.read',
    subjectKind: 'person',
    subjectId: wish.personId,
    purpose: 'deliver_service',
    detail: { wishId: id },
  })
  return deskView(ctx, wish)
}

/** The whole wish for the desk. */
export async function deskView(ctx: Ctx, wish: WishRow): Promise<DeskWish> {
  const row = await ctx.db.person.findUniqueOrThrow({ where: { id: wish.personId } })
  const person = decryptPerson(ctx, row)
  const claim = await heldClaim(ctx, wish.id)
  const set = await wishSettings(ctx, wish.regionCode)
  return {
    ...deskRow(ctx, wish, row, await regionName(ctx, wish.regionCode)),
    version: wish.version,
    personId: wish.personId,
    name: person.name,
    phone: person.phone,
    words: ctx.cipher.decrypt(wish.wordsEnc),
    valueFen: wish.valueFen === null ? null : Number(wish.valueFen),
    valueLimitFen: set?.value.valueLimitFen ?? null,
    madeBy: wish.madeByKind === 'staff' ? 'staff' : 'resident',
    found: await foundIn(ctx, wish, wish.publicText),
    reason: wish.reasonEnc ? ctx.cipher.decrypt(wish.reasonEnc) : null,
    helper: claim && (await helperOf(ctx, claim)),
    waiting: await ctx.db.wishClaim.count({ where: { wishId: wish.id, state: 'waiting' } }),
    pictures: await picturesOf(ctx, wish.id),
    events: await eventsOf(ctx, wish.id),
    actions: actionsOf(wish, claim),
  }
}

async function helperOf(ctx: Ctx, claim: ClaimRow): Promise<DeskWish['helper']> {
  const card = (await helperCards(ctx, [claim.volunteerId])).get(claim.volunteerId)
  if (!card || !claim.leaseUntil) return null
  return {
    name: card.name,
    phone: card.phone,
    shown: claim.shown as Shown,
    askedFor: claim.askedFor as 'contact' | 'address' | null,
    until: claim.leaseUntil.toISOString(),
  }
}

async function eventsOf(ctx: Ctx, wishId: string): Promise<DeskWish['events']> {
  const rows = await ctx.db.wishEvent.findMany({
    where: { wishId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const given = rows.flatMap(({ kind, claimId }) => (kind === GIVEN_BACK && claimId ? [claimId] : []))
  const ended = await ctx.db.wishClaim.findMany({ where: { id: { in: given } } })
  const why = new Map(ended.map((claim) => [claim.id, whyEnded(ctx, claimRow(claim))]))
  const noteOf = ({ kind, claimId, noteEnc }: (typeof rows)[number]): string | null => {
    if (noteEnc) return ctx.cipher.decrypt(noteEnc)
    return kind === GIVEN_BACK ? (why.get(claimId ?? '') ?? null) : null
  }
  return rows.map((row) => ({
    text: ctx.t(`wishes:event.${row.kind}`),
    note: noteOf(row),
    at: row.at.toISOString(),
  }))
}

/** The one move whose reason stands with the claim. */
const GIVEN_BACK: WishMove = 'release'

/** Why a holder gave a wish up, and what they wrote about it. */
function whyEnded(ctx: Ctx, { endReason, endNoteEnc }: ClaimRow): string | null {
  const reason = endReason && ctx.t(`wishes:endReason.${endReason}`)
  const parts = [reason, endNoteEnc && ctx.cipher.decrypt(endNoteEnc)].filter(Boolean)
  return parts.length > 0 ? parts.join(ctx.t('wishes:endReason.and')) : null
}

type Action = DeskWish['actions'][number]

/** By which move of the table a caseworker does it. */
const MOVE_OF: Record<Exclude<Action, 'show' | 'picture'>, WishMove> = {
  approve: 'approve',
  change: 'change',
  refuse: 'refuse',
  agree: 'agree',
  withdraw: 'withdraw',
  complete: 'complete',
  wrong: 'report',
  reopen: 'reopen',
  dismiss: 'dismiss',
  renew: 'renew',
}

function actionsOf(wish: WishRow, claim: ClaimRow | null): Action[] {
  const moves = movesFrom(wish.state, ['desk'])
  const byMove = (Object.keys(MOVE_OF) as (keyof typeof MOVE_OF)[]).filter((action) =>
    moves.includes(MOVE_OF[action]),
  )
  const may = byMove.filter((action) => action !== 'renew' || wish.agreedAt !== null)
  return wish.state === 'held' && claim?.askedFor ? [...may, 'show'] : may
}
