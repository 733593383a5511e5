import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { audit } from '../../platform/audit.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import { type Cell, MIME, writeSheet } from '../../platform/sheets/write-sheet.ts'
import type { exportQuerySchema, statementFileQuerySchema } from '../contract.ts'
import { oneStatement } from '../statements/statements.ts'
import { orderRows } from './orders.ts'
import { projectRows, templateRows } from './projects.ts'
import { statementPdf, statementRows } from './statement.ts'

export type ServiceFile = { name: string; mime: string; body: Readable | Buffer }

/** Projects, orders, or the empty sheet of projects, row by row; never a person. Who took a list out is written down. */
export async function exportSheet(ctx: Ctx, query: z.output<typeof exportQuerySchema>): Promise<ServiceFile> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const { what, format } = query
  await audit(ctx, { action: 'service.export', subjectKind: what, detail: { format } })
  const rows: AsyncIterable<readonly Cell[]> =
    what === 'projects'
      ? projectRows(ctx, regionCode)
      : what === 'orders'
        ? orderRows(ctx, regionCode)
        : templateRows()
  const name = `${what}-${chinaDate(ctx.clock.now())}.${format}`
  return { name, mime: MIME[format], body: writeSheet(format, rows) }
}

/** The statement of a month, for the provider or for the county that pays. */
export async function statementFile(
  ctx: Ctx,
  { month, provider, format }: z.output<typeof statementFileQuerySchema>,
): Promise<ServiceFile> {
  const statement = await oneStatement(ctx, month, provider)
  const name = `statement-${month}.${format}`
  if (format === 'pdf') return { name, mime: 'application/pdf', body: await statementPdf(ctx, statement) }
  return { name, mime: MIME[format], body: writeSheet(format, statementRows(ctx, statement)) }
}
