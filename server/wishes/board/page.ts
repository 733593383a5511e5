import type { Ctx } from '../../platform/context.ts'
import { houseWords } from '../../platform/i18n.ts'
import type { BoardQuery } from '../contract.ts'
import { readCursor } from '../rules.ts'
import { type BoardAsked, type BoardRow, readBoard } from './query.ts'
import { searchFor } from './search.ts'

/** Wishes that a search looks at in one go. */
const AT_ONCE = 300

/** One page of the board, and one wish more that shows that there are more. */
export async function readPage(ctx: Ctx, asked: BoardAsked, query: BoardQuery): Promise<BoardRow[]> {
  const after = readCursor(query.cursor)
  if (!query.q) return readBoard(ctx, asked, { ...query, after })
  const finds = searchFor(query.q)
  const found: BoardRow[] = []
  for (let from = after; ; ) {
    const rows = await readBoard(ctx, asked, { ...query, after: from, size: AT_ONCE })
    found.push(...rows.filter((row) => finds(searched(ctx, row))))
    const last = rows.at(-1)
    if (!last || rows.length <= AT_ONCE || found.length > query.size) break
    from = last
  }
  return found.slice(0, query.size + 1)
}

/** The public words with the category, which many search for, as the reader and as the house calls it. */
function searched(ctx: Ctx, { publicText, category }: BoardRow): string {
  const key = `wishes:category.${category}`
  return [publicText, ctx.t(key), houseWords(key)].join(' ')
}
