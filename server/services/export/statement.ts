import { renderPdf } from '../../documents/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Cell } from '../../platform/sheets/write-sheet.ts'
import type { StatementLine, StatementView } from '../contract.ts'

const COLUMNS = ['projectCode', 'project', 'orders', 'minutes', 'unchecked', 'pay', 'amount'] as const

/** What one was agreed at, and all of them; words where it is not set. */
function lineOf(ctx: Ctx, line: StatementLine): Cell[] {
  const { code, orders, minutes, unchecked, payFen } = line
  const name = line.takenBack ? ctx.t('services:statement.takenBack', { name: line.name }) : line.name
  const unset = ctx.t('services:statement.byContract')
  return [
    code,
    name,
    orders,
    minutes,
    unchecked,
    payFen === null ? unset : payFen / 100,
    payFen === null ? unset : (payFen * orders) / 100,
  ]
}

const heads = (ctx: Ctx) => COLUMNS.map((column) => ctx.t(`services:export.${column}`))

function sumOf(ctx: Ctx, { orders, minutes, amountFen, amountText }: StatementView): Cell[] {
  const amount = amountFen === null ? amountText : amountFen / 100
  return [ctx.t('services:export.sum'), '', orders, minutes, null, null, amount]
}

export async function* statementRows(ctx: Ctx, statement: StatementView): AsyncGenerator<readonly Cell[]> {
  yield [ctx.t('services:statement.title', { provider: statement.providerName, month: statement.month })]
  yield [standing(ctx, statement)]
  yield heads(ctx)
  for (const line of statement.lines) yield lineOf(ctx, line)
  yield sumOf(ctx, statement)
}

/** On paper, with a place to sign. */
export function statementPdf(ctx: Ctx, statement: StatementView): Promise<Buffer> {
  const text = (row: readonly Cell[]) => row.map((cell) => (cell === null ? '' : String(cell)))
  return renderPdf('statement', {
    lang: ctx.lang,
    demo: ctx.config.DEMO_MODE ? ctx.t('services:statement.demo') : '',
    title: ctx.t('services:statement.title', { provider: statement.providerName, month: statement.month }),
    standing: standing(ctx, statement),
    heads: heads(ctx),
    lines: [...statement.lines.map((line) => text(lineOf(ctx, line))), text(sumOf(ctx, statement))],
    sign: ctx.t('services:statement.sign'),
  })
}

/** Whether the numbers are final. */
function standing(ctx: Ctx, { issuedAt, code }: StatementView): string {
  return issuedAt
    ? ctx.t('services:statement.issued', { date: chinaDate(new Date(issuedAt)), code: code ?? '' })
    : ctx.t('services:statement.running')
}
