import { MOVES as ORDER_MOVES } from '../../../../../server/services/rules.ts'
import { WISH_MOVES, type WishMove } from '../../../../../server/wishes/rules.ts'
import type { Town } from '../town.ts'

type Moved = { kind: string; fromState: string | null; toState: string | null }

/** Moves that PostgreSQL wrote down and no table has. */
export async function offTheTable({ house }: Town): Promise<string[]> {
  const moved = { toState: { not: null } }
  const wishes: Moved[] = await house.ctx.db.wishEvent.findMany({ where: moved })
  const orders: Moved[] = await house.ctx.db.serviceOrderEvent.findMany({
    where: { fromState: { not: null } },
  })
  const said = (what: string, { kind, fromState, toState }: Moved) =>
    `${what}: ${kind} ${fromState} → ${toState}`
  return [
    ...wishes.filter((one) => !isWishMove(one)).map((one) => said('wish', one)),
    ...orders.filter((one) => !isOrderMove(one)).map((one) => said('order', one)),
  ]
}

function isWishMove({ kind, fromState, toState }: Moved): boolean {
  const row: { from: readonly (string | null)[]; to: readonly string[] } | undefined =
    WISH_MOVES[kind as WishMove]
  return (row?.from.includes(fromState) && row.to.includes(toState ?? '')) ?? false
}

const isOrderMove = ({ kind, fromState, toState }: Moved) =>
  ORDER_MOVES.some(
    ({ move, from, to }) =>
      move === kind && (from as readonly string[]).includes(fromState ?? '') && to === toState,
  )

/** Kinds of events of which the audit has more or fewer lines than there were. */
export async function notAudited({ house }: Town): Promise<string[]> {
  const rows = await house.ctx.db.$queryRaw<{ action: string; events: number; lines: number }[]>`
    WITH happened AS (
      SELECT 'wish.' || kind AS action, 'wish' AS about FROM wish_event
      UNION ALL SELECT 'service.' || kind, 'service_order' FROM service_order_event
      UNION ALL SELECT 'pairing.' || action, 'pairing' FROM pairing_event),
    counted AS (SELECT action, about, count(*)::int AS events FROM happened GROUP BY 1, 2)
    SELECT action, events, (SELECT count(*)::int FROM audit_entry a
                             WHERE a.action = counted.action AND a.subject_kind = about) AS lines
      FROM counted`
  return rows
    .filter(({ events, lines }) => events !== lines)
    .map(({ action, events, lines }) => `${action}: ${events} events, ${lines} lines of audit`)
}
