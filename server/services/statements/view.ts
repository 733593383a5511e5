import type { Ctx } from '../../platform/context.ts'
import { monthOf } from '../catalogue/capacity.ts'
import type { StatementLine, StatementView } from '../contract.ts'

type Statement = {
  month: string
  provider: { id: string; name: string }
  lines: StatementLine[]
  issuedAt: Date | null
}

/** A month's work with its sums. An amount is only named when every line has one. */
export function statementView(ctx: Ctx, { month, provider, lines, issuedAt }: Statement): StatementView {
  const sum = (of: (line: StatementLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const known = lines.length > 0 && lines.every(({ payFen }) => payFen !== null)
  const amountFen = known ? sum(({ orders, payFen }) => orders * (payFen ?? 0)) : null
  return {
    month,
    providerId: provider.id,
    providerName: provider.name,
    lines,
    orders: sum(({ orders }) => orders),
    minutes: sum(({ minutes }) => minutes),
    amountFen,
    amountText:
      amountFen === null
        ? ctx.t('services:statement.byContract')
        : ctx.t('services:statement.amount', { yuan: (amountFen / 100).toFixed(2) }),
    issuedAt: issuedAt?.toISOString() ?? null,
    canIssue: issuedAt === null && month < monthOf(ctx.clock.now()),
  }
}
