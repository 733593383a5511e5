import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Cell } from '../../platform/sheets/write-sheet.ts'
import {
  COLUMNS,
  type Column,
  KIND_WORDS,
  STATE_WORDS,
  TAG_WORDS,
  TYPE_WORDS,
} from '../import/columns-vocabulary.ts'

const PAGE = 500
const HEADERS = (Object.keys(COLUMNS) as Column[]).map((column) => COLUMNS[column][0])

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

/** The sheet as it can be filled in and read again. */
export async function* templateRows(): AsyncGenerator<readonly Cell[]> {
  yield HEADERS
}

/** Every project of a county's providers, in the columns of the import. */
export async function* projectRows(ctx: Ctx, regionCode: string): AsyncGenerator<readonly Cell[]> {
  yield HEADERS
  for (let after = ''; ; ) {
    const rows = await ctx.db.serviceProject.findMany({
      where: { code: { gt: after }, provider: { regionCode: { startsWith: regionCode } } },
      include: { provider: true, alliance: { select: { name: true } } },
      orderBy: { code: 'asc' },
      take: PAGE,
    })
    for (const row of rows) {
      const cells: Record<Column, Cell> = {
        code: row.code,
        name: row.name,
        provider: row.provider.name,
        about: row.about,
        tag: wordOf(TAG_WORDS, row.tag),
        kind: wordOf(KIND_WORDS, row.kind),
        forTypes: row.forTypes.map((type) => wordOf(TYPE_WORDS, type)).join(' '),
        regions: row.regionCodes.join(' '),
        alliance: row.alliance?.name ?? null,
        monthly: row.monthly,
        minutes: row.minutes,
        pay: row.payFen === null ? null : Number(row.payFen) / 100,
        funding: row.funding,
        startsOn: fromDateColumn(row.startsOn),
        endsOn: row.endsOn && fromDateColumn(row.endsOn),
        state: wordOf(STATE_WORDS, row.state),
      }
      yield (Object.keys(COLUMNS) as Column[]).map((column) => cells[column])
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.code
  }
}
