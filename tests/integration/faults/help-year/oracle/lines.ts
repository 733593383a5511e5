import type { Town } from '../town.ts'
import { WISH_SETTINGS } from '../town.ts'
import { DAY_MS, type Due, NEVER } from './due.ts'
import type { WishLife } from './wishes.ts'

type Span = { from: number; to: number }

/** When each volunteer held a wish, and when they paused. */
export type Hands = { held: Map<string, Span[]>; paused: Map<string, Span[]> }

export function handsOf(
  lives: readonly WishLife[],
  told: readonly { kind: string; to: string; at: number }[],
  people: ReadonlyMap<string, string>,
): Hands {
  const held = new Map<string, Span[]>()
  for (const { claims } of lives)
    for (const { volunteerId, heldAt, endedAt } of claims)
      if (heldAt)
        held.set(volunteerId, [
          ...(held.get(volunteerId) ?? []),
          { from: heldAt.getTime(), to: endedAt?.getTime() ?? NEVER },
        ])
  const paused = new Map<string, Span[]>()
  for (const [volunteerId, personId] of people)
    paused.set(
      volunteerId,
      told
        .filter(({ kind, to }) => kind === 'wish.volunteer.pause' && to === personId)
        .map(({ at }) => ({ from: at, to: at + WISH_SETTINGS.coolDays * DAY_MS })),
    )
  return { held, paused }
}

/** At the edges it may be either: those count as being in the way, for a wish that goes past them did nobody wrong. */
const touches = ({ from, to }: Span, at: number) => from <= at && at <= to

function mayNotHold({ held, paused }: Hands, volunteerId: string, at: number): boolean {
  const holds = (held.get(volunteerId) ?? []).filter((span) => touches(span, at))
  return (
    holds.length >= WISH_SETTINGS.openClaims ||
    (paused.get(volunteerId) ?? []).some((span) => touches(span, at))
  )
}

/** Nobody holds more than the county lets them, and nobody who pauses begins to hold anything. */
export function judgeHands({ held, paused }: Hands): string[] {
  return [...held].flatMap(([volunteerId, spans]) =>
    spans.flatMap(({ from: at }) => {
      const many = spans.filter(({ from, to }) => from <= at && at < to).length
      const rests = (paused.get(volunteerId) ?? []).some(({ from, to }) => from < at && at < to)
      const when = new Date(at).toISOString()
      return [
        ...(many > WISH_SETTINGS.openClaims ? [`volunteer ${volunteerId} held ${many} at ${when}`] : []),
        ...(rests ? [`volunteer ${volunteerId} began to hold one while they paused, at ${when}`] : []),
      ]
    }),
  )
}

/** Whoever gets a wish was the first who could, is told so once when it was by their turn, and nobody held it beside them. */
export function judgeLine(life: WishLife, hands: Hands, people: ReadonlyMap<string, string>) {
  const dues: Due[] = []
  const faults: string[] = []
  for (const { kind, claimId, at } of life.events) {
    const claim = life.claims.find(({ id }) => id === claimId)
    if (!claim || (kind !== 'promote' && kind !== 'claim')) continue
    const moment = at.getTime()
    const to = people.get(claim.volunteerId) ?? ''
    if (kind === 'promote')
      dues.push({ kind: 'wish.volunteer.yours', about: life.id, to, at: moment, sure: true })
    for (const other of life.claims)
      if (other.place < claim.place && waits(other, moment) && !mayNotHold(hands, other.volunteerId, moment))
        faults.push(`wish ${life.id}: ${claim.id} came before ${other.id}, who stood further ahead`)
  }
  const spans = life.claims.flatMap(({ heldAt, endedAt }) =>
    heldAt ? { from: heldAt.getTime(), to: endedAt?.getTime() ?? NEVER } : [],
  )
  spans.sort((a, b) => a.from - b.from || a.to - b.to)
  spans.forEach(({ from }, one) => {
    if (from < (spans[one - 1]?.to ?? 0)) faults.push(`wish ${life.id} had two holders`)
  })
  return { dues, faults }
}

const waits = (
  { claimedAt, heldAt, endedAt }: { claimedAt: Date; heldAt: Date | null; endedAt: Date | null },
  at: number,
) => claimedAt.getTime() <= at && at < ((heldAt ?? endedAt)?.getTime() ?? NEVER)

/** Who stands in the line of a wish that nobody holds, though they may hold one: asked when all work is done. */
export async function stuckInLine({ house }: Town, now: Date): Promise<string[]> {
  const rows = await house.ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM wish_claim c JOIN wish w ON w.id = c.wish_id JOIN volunteer v ON v.id = c.volunteer_id
     WHERE c.state = 'waiting' AND w.state = 'open' AND v.state = 'active'
       AND (v.cooling_until IS NULL OR v.cooling_until <= ${now})
       AND (SELECT count(*) FROM wish_claim h WHERE h.volunteer_id = v.id AND h.state = 'held')
           < ${WISH_SETTINGS.openClaims}`
  return rows.map(({ id }) => `claim ${id} waits for a wish that it could hold`)
}
