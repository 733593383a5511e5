import type { TestServer } from '../../harness/app.ts'
import { TOWNSHIP } from './filled-place.ts'

/** A wish of this person, and one of somebody else that they hold. */
export type WishIds = { mine: string; held: string }

export async function fillWishes(
  { runtime }: TestServer,
  { personId, volunteerId }: { personId: string; volunteerId: string },
): Promise<WishIds> {
  const { database, cipher, clock } = runtime
  const now = clock.now()
  const other = await database.person.create({
    data: {
      idHash: 'of a wish',
      idNumberEnc: cipher.encrypt('339999196803120018'),
      nameEnc: cipher.encrypt('x'),
      createdAt: now,
      updatedAt: now,
    },
  })
  const wish = (keyHash: string, owner: string, state: string) =>
    database.wish.create({
      data: {
        keyHash,
        personId: owner,
        regionCode: TOWNSHIP,
        madeByKind: 'resident',
        category: 'goods',
        wordsEnc: cipher.encrypt('x'),
        publicText: 'x',
        state,
        reviewLevel: 'township',
        createdAt: now,
        agreedAt: now,
        publishedAt: now,
      },
    })
  const mine = await wish('mine', personId, 'open')
  const held = await wish('held', other.id, 'held')
  await database.wishClaim.create({
    data: {
      wishId: held.id,
      volunteerId,
      state: 'held',
      claimedAt: now,
      heldAt: now,
      leaseUntil: new Date(now.getTime() + 3_600_000),
      slot: 1,
      shown: 'contact',
    },
  })
  return { mine: mine.id, held: held.id }
}

/** Bodies that the contract accepts, for writes that name one wish by its id. */
export const WISH_BODIES: Record<string, unknown> = {
  'POST /api/wishes/:id/agree': { version: 0 },
  'POST /api/wishes/:id/withdraw': {},
  'POST /api/wishes/:id/show': { what: 'contact', agree: true },
  'POST /api/wishes/:id/thank': { words: 'thanks' },
  'POST /api/wishes/:id/report': { reason: 'a reason' },
  'POST /api/wishes/:id/renew': { byDate: null },
  'POST /api/wishes/:id/picture': { pictureId: '0194a000-0000-7000-8000-000000000000', action: 'remove' },
  'POST /api/volunteer/wishes/:id/claim': {},
  'POST /api/volunteer/wishes/:id/leave': {},
  'POST /api/volunteer/wishes/:id/release': { reason: 'no_time' },
  'POST /api/volunteer/wishes/:id/prolong': {},
  'POST /api/volunteer/wishes/:id/ask': { what: 'contact' },
  'POST /api/volunteer/wishes/:id/complete': { code: '000000' },
  'POST /api/volunteer/wishes/:id/report': { reason: 'a reason' },
  'POST /api/desk/wishes/:id/act': { action: 'withdraw', version: 9, reason: 'a reason' },
}

/** Which of them an address is about; null: another room's. */
export function wishIdOf(route: string, ids: WishIds): string | null {
  if (/volunteer\/wishes/.test(route)) return ids.held
  return /wishes/.test(route) ? ids.mine : null
}
