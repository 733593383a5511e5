import type { Ctx } from '../../platform/context.ts'
import { monthSpan } from '../catalogue/capacity.ts'
import { ACCEPTED_WORK, type Entry } from '../rules.ts'

type Row = Omit<Entry, 'payFen'> & { payFen: bigint | null }

/** Nobody comes any more: what a statement has counted of it is owed back. */
const OVER = ['cancelled', 'declined']

/**
 * What a provider's next statement holds: the accepted work that none of its statements counts, until the end of a month (what
 * was confirmed late, or settled after a complaint, comes with the next one), and what an earlier one has counted that does
 * not stand any more, with the minutes and the pay of then. Minutes are those between check-in and check-out.
 */
export async function entriesFor(ctx: Ctx, providerId: string, month: string): Promise<Entry[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH stands AS (
      SELECT e.order_id, sum(e.sign) AS times
        FROM service_statement_entry e JOIN service_statement s ON s.id = e.statement_id
       WHERE s.provider_id = ${providerId}::uuid
       GROUP BY e.order_id)
    SELECT o.id::text AS "orderId", 1 AS sign, p.id::text AS "projectId", p.code, p.name,
           coalesce(floor(extract(epoch FROM o.out_at - o.in_at) / 60), 0)::int AS minutes,
           (o.in_at IS NULL OR o.out_at IS NULL) AS unchecked, p.pay_fen AS "payFen"
      FROM service_order o JOIN service_project p ON p.id = o.project_id
      LEFT JOIN stands ON stands.order_id = o.id
     WHERE p.provider_id = ${providerId}::uuid AND coalesce(stands.times, 0) = 0
       AND o.state = ANY(${[...ACCEPTED_WORK]}) AND o.confirmed_at < ${monthSpan(month).to}
    UNION ALL
    SELECT o.id::text, -1, was.id::text, was.code, was.name, e.minutes, e.unchecked, e.pay_fen
      FROM stands JOIN service_order o ON o.id = stands.order_id
      JOIN service_project p ON p.id = o.project_id
      CROSS JOIN LATERAL (
        SELECT e.* FROM service_statement_entry e JOIN service_statement s ON s.id = e.statement_id
         WHERE e.order_id = o.id AND s.provider_id = ${providerId}::uuid AND e.sign = 1
         ORDER BY s.month DESC LIMIT 1) e
      JOIN service_project was ON was.id = e.project_id
     WHERE stands.times > 0 AND (p.provider_id <> ${providerId}::uuid OR o.state = ANY(${OVER}))
     ORDER BY code, "orderId"`
  return rows.map(({ payFen, ...row }) => ({ ...row, payFen: payFen === null ? null : Number(payFen) }))
}

/** Waits for whoever is moving one of the provider's orders just now: it is counted as it stands then, or left for later. */
export async function waitForMoves(ctx: Ctx, providerId: string): Promise<void> {
  await ctx.db.$queryRaw`
    SELECT 1 FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE p.provider_id = ${providerId}::uuid AND o.state = ANY(${[...ACCEPTED_WORK]})
       AND NOT EXISTS (SELECT 1 FROM service_statement_entry e WHERE e.order_id = o.id)
     ORDER BY o.id FOR UPDATE OF o`
}

/** Whether some statement counts this order as it stands. */
export async function isCounted(ctx: Ctx, orderId: string): Promise<boolean> {
  const { _sum } = await ctx.db.serviceStatementEntry.aggregate({ where: { orderId }, _sum: { sign: true } })
  return (_sum.sign ?? 0) > 0
}
