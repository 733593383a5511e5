import type { Ctx } from '../../platform/context.ts'
import { monthSpan } from '../catalogue/capacity.ts'
import type { StatementLine } from '../contract.ts'
import { ACCEPTED_WORK } from '../rules.ts'

type Counted = {
  code: string
  name: string
  pay_fen: bigint | null
  orders: number
  minutes: number
  unchecked: number
}

/**
 * The accepted work of a provider that no statement has counted, until the end of a month: what was confirmed late, or
 * settled after a complaint, comes with the next one. Minutes are those between check-in and check-out.
 */
export async function countWork(ctx: Ctx, providerId: string, month: string): Promise<StatementLine[]> {
  const rows = await ctx.db.$queryRaw<Counted[]>`
    SELECT p.code, p.name, p.pay_fen, count(*)::int AS orders,
           coalesce(sum(floor(extract(epoch FROM o.out_at - o.in_at) / 60)), 0)::int AS minutes,
           (count(*) FILTER (WHERE o.in_at IS NULL OR o.out_at IS NULL))::int AS unchecked
      FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE p.provider_id = ${providerId}::uuid AND o.statement_id IS NULL
       AND o.state = ANY(${[...ACCEPTED_WORK]}) AND o.confirmed_at < ${monthSpan(month).to}
     GROUP BY p.id ORDER BY p.code`
  return rows.map(({ pay_fen, ...row }) => ({ ...row, payFen: pay_fen === null ? null : Number(pay_fen) }))
}

/** Marks that work as counted by this statement. */
export async function markCounted(
  ctx: Ctx,
  statement: { id: string; providerId: string; month: string },
): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE service_order o SET statement_id = ${statement.id}::uuid
      FROM service_project p
     WHERE p.id = o.project_id AND p.provider_id = ${statement.providerId}::uuid AND o.statement_id IS NULL
       AND o.state = ANY(${[...ACCEPTED_WORK]}) AND o.confirmed_at < ${monthSpan(statement.month).to}`
}
