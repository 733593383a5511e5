import type { Ctx } from '../../platform/context.ts'
import { groupShortCode, makeShortCode } from '../../platform/short-code.ts'
import { monthOf } from '../catalogue/capacity.ts'
import type { StatementLine, StatementView } from '../contract.ts'
import { sumOf, wordingOf } from '../rules.ts'

type Statement = {
  month: string
  provider: { id: string; name: string }
  lines: StatementLine[]
  issuedAt: Date | null
}

/** A month's work with its sums. */
export function statementView(ctx: Ctx, statement: Statement): StatementView {
  const { month, provider, lines, issuedAt } = statement
  const sum = sumOf(lines)
  return {
    month,
    providerId: provider.id,
    providerName: provider.name,
    lines,
    ...sum,
    amountText:
      sum.amountFen === null
        ? ctx.t('services:statement.byContract')
        : ctx.t('services:statement.amount', { yuan: (sum.amountFen / 100).toFixed(2) }),
    issuedAt: issuedAt?.toISOString() ?? null,
    code: issuedAt && codeOf(ctx, { ...statement, providerId: provider.id, issuedAt }),
    canIssue: issuedAt === null && month < monthOf(ctx.clock.now()),
  }
}

/** Only we can make it, and only from these very numbers: what stands on paper is held against what stands here. */
function codeOf(ctx: Ctx, statement: Parameters<typeof wordingOf>[0]): string {
  const digest = ctx.cipher.hash('service.statement', wordingOf(statement))
  return groupShortCode(makeShortCode(Buffer.from(digest, 'base64url')))
}
