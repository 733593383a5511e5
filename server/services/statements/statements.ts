import type { z } from 'zod'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireProvider, requireStaff } from '../../platform/scope.ts'
import { monthOf, monthSpan } from '../catalogue/capacity.ts'
import { type StatementView, statementLineSchema, type statementsSchema } from '../contract.ts'
import { linesOf } from '../rules.ts'
import { entriesFor, waitForMoves } from './count.ts'
import { statementView } from './view.ts'

type Statements = z.infer<typeof statementsSchema>
const YEARS = 24

/** The running month, the one before while it is not handed in, and those that are. */
export async function providerStatements(ctx: Ctx): Promise<Statements> {
  const { providerId } = requireProvider(ctx.actor)
  const provider = await ctx.db.serviceProvider.findUniqueOrThrow({ where: { id: providerId } })
  const issued = await issuedOf(ctx, { providerId })
  const now = monthOf(ctx.clock.now())
  const before = monthOf(new Date(monthSpan(now).from.getTime() - 1))
  const open = [now, before].filter((month) => !issued.some((one) => one.month === month))
  const running: StatementView[] = []
  for (const month of open) {
    const lines = linesOf(await entriesFor(ctx, providerId, month))
    running.push(statementView(ctx, { month, provider, lines, issuedAt: null }))
  }
  return { items: [...running, ...issued] }
}

/** What the providers of the signed-in county have handed in. */
export async function deskStatements(ctx: Ctx): Promise<Statements> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  return { items: await issuedOf(ctx, { provider: { regionCode: { startsWith: regionCode } } }) }
}

/** One of them by month; of one's own, or of a provider of the county that asks. NOT_FOUND for any other. */
export async function oneStatement(
  ctx: Ctx,
  month: string,
  provider: string | undefined,
): Promise<StatementView> {
  const staff = requireStaff(ctx.actor, ['provider', 'county'])
  const { items } = staff.role === 'provider' ? await providerStatements(ctx) : await deskStatements(ctx)
  const mine = (one: StatementView) => staff.role === 'provider' || one.providerId === provider
  const found = items.find((one) => one.month === month && mine(one))
  if (!found) throw new AppError('NOT_FOUND')
  return found
}

/**
 * Hands in a month that is over: its numbers stay as they are then, and no order is ever counted twice. What turns out later
 * not to stand is taken back by the next one.
 * @throws AppError MONTH_RUNNING, STATEMENT_ISSUED
 */
export async function issueStatement(ctx: Ctx, month: string): Promise<StatementView> {
  const { providerId } = requireProvider(ctx.actor)
  if (month >= monthOf(ctx.clock.now())) throw new AppError('MONTH_RUNNING', 'month')
  return inTransaction(ctx, async (ctx) => {
    // One statement of a provider at a time.
    await ctx.db.$queryRaw`SELECT 1 FROM service_provider WHERE id = ${providerId}::uuid FOR UPDATE`
    await waitForMoves(ctx, providerId)
    const entries = await entriesFor(ctx, providerId, month)
    const lines = linesOf(entries)
    const made = await ctx.db.serviceStatement.createManyAndReturn({
      data: [{ providerId, month, lines, issuedAt: ctx.clock.now() }],
      include: { provider: true },
      skipDuplicates: true,
    })
    const row = made[0]
    if (!row) throw new AppError('STATEMENT_ISSUED', 'month')
    await ctx.db.serviceStatementEntry.createMany({
      data: entries.map(({ code: _code, name: _name, payFen, ...entry }) => ({
        ...entry,
        statementId: row.id,
        payFen: payFen === null ? null : BigInt(payFen),
      })),
    })
    await audit(ctx, {
      action: 'service.statement',
      subjectKind: 'service_statement',
      subjectId: row.id,
      detail: { month, orders: entries.length },
    })
    return statementView(ctx, { ...row, lines })
  })
}

async function issuedOf(ctx: Ctx, where: object): Promise<StatementView[]> {
  const rows = await ctx.db.serviceStatement.findMany({
    where,
    include: { provider: true },
    orderBy: [{ month: 'desc' }, { providerId: 'asc' }],
    take: YEARS * 12,
  })
  return rows.map((row) =>
    statementView(ctx, { ...row, lines: statementLineSchema.array().parse(row.lines) }),
  )
}
