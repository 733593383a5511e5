import type { z } from 'zod'
import { placesWithin } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireStaff } from '../../platform/scope.ts'
import { readSheet } from '../../platform/sheets/read-sheet.ts'
import { UnreadableSheet } from '../../platform/sheets/sheet.ts'
import { allianceIds } from '../alliances/by-name.ts'
import type { ImportAnswer, importBodySchema } from '../contract.ts'
import { keepRows } from './keep.ts'
import { type Fault, letterOf, type ProjectInput, readRows } from './read-rows.ts'

const SHOWN = 200

/**
 * Projects from a spreadsheet, all or none: one wrong cell keeps nothing. The same sheet again changes nothing, a line
 * whose number is known changes that project. With `dryRun` it only says what it would do.
 * @throws AppError SHEET_UNREADABLE
 */
export async function importProjects(
  ctx: Ctx,
  { dryRun, file }: z.output<typeof importBodySchema>,
): Promise<ImportAnswer> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const table = tableOf(file)
  const [byName, alliances] = await Promise.all([placesWithin(ctx, regionCode), allianceIds(ctx, regionCode)])
  const { rows, faults, ignored } = readRows(table, { county: regionCode, byName, alliances })
  return inTransaction(ctx, async (ctx) => {
    // Two sheets with the same numbers come one after the other.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('service.import'))`
    const taken = await takenElsewhere(ctx, rows, regionCode)
    const wrong = [...faults, ...taken].toSorted((a, b) => a.row - b.row || (a.at ?? 0) - (b.at ?? 0))
    const refused = wrong.length > 0
    const counts = await keepRows(ctx, rows, { regionCode, keep: !dryRun && !refused })
    const outcome = dryRun ? 'preview' : refused ? 'refused' : 'imported'
    if (outcome === 'imported')
      await audit(ctx, { action: 'service.import', subjectKind: 'service_project', detail: { ...counts } })
    return {
      outcome,
      rows: rows.length + new Set(faults.map(({ row }) => row)).size,
      ...counts,
      ignored: ignored.slice(0, SHOWN),
      errors: wrong.slice(0, SHOWN).map((fault) => said(ctx, fault)),
      moreErrors: Math.max(0, wrong.length - SHOWN),
    }
  })
}

function tableOf(file: string) {
  try {
    return readSheet(Buffer.from(file, 'base64'))
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new AppError('SHEET_UNREADABLE', 'file')
    throw error
  }
}

/** The number of a project of another county. */
async function takenElsewhere(ctx: Ctx, rows: readonly ProjectInput[], regionCode: string): Promise<Fault[]> {
  const others = await ctx.db.serviceProject.findMany({
    where: {
      code: { in: rows.map(({ code }) => code) },
      NOT: { provider: { regionCode: { startsWith: regionCode } } },
    },
    select: { code: true },
  })
  const codes = new Set(others.map(({ code }) => code))
  return rows
    .filter(({ code }) => codes.has(code))
    .map(({ row, code }) => ({ row, at: null, header: null, value: code, fault: 'taken' }))
}

function said(ctx: Ctx, fault: Fault): ImportAnswer['errors'][number] {
  const { row, header, value } = fault
  return {
    row,
    column: letterOf(fault),
    header,
    value: value?.slice(0, 60) ?? null,
    message: ctx.t(`services:import.${fault.fault}`, { header: header ?? '' }),
  }
}
