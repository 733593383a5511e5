import { randomBytes } from 'node:crypto'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { schedule } from '../../platform/outbox.ts'
import { groupShortCode, makeShortCode } from '../../platform/short-code.ts'
import type { ReceiptMade } from '../contract.ts'
import { screenOn } from '../engine/index.ts'
import { readFamily } from '../read-given.ts'
import { outcomeHash } from './outcome.ts'

const DAY_MS = 24 * 60 * 60_000
const CODE_BYTES = 11
/** The task that deletes a receipt when its days are over. */
export const EXPIRE = 'screening.receiptExpired'

/** How a code is looked up; the code itself is nowhere kept. */
export const codeHash = (ctx: Ctx, code: string): string => ctx.cipher.hash('screening.receipt', code)

/** Keeps one screening under a code, for the days that the configuration says. BAD_FACT as in a screening. */
export async function makeReceipt(ctx: Ctx, given: unknown): Promise<ReceiptMade> {
  const { facts, asOf: wanted } = readFamily(ctx, given)
  const madeAt = ctx.clock.now()
  const asOf = wanted ?? chinaDate(madeAt)
  const result = screenOn(facts, asOf, ctx.ports.policyBook.packs())
  const code = makeShortCode(randomBytes(CODE_BYTES))
  const expiresAt = new Date(madeAt.getTime() + ctx.config.RECEIPT_DAYS * DAY_MS)
  await inTransaction(ctx, async (ctx) => {
    const { id } = await ctx.db.screeningReceipt.create({
      data: {
        codeHash: codeHash(ctx, code),
        factsEnc: ctx.cipher.encryptJson(facts),
        asOf: dateColumn(asOf),
        packVersion: result.packVersion,
        resultHash: outcomeHash(result),
        madeAt,
        expiresAt,
      },
    })
    await schedule(ctx, { key: `${EXPIRE}:${id}`, kind: EXPIRE, subjectId: id, dueAt: expiresAt })
  })
  return {
    code: groupShortCode(code),
    madeAt: madeAt.toISOString(),
    asOf,
    packVersion: result.packVersion,
    keptUntil: chinaDate(expiresAt),
  }
}

/** Deletes a receipt whose days are over; that they are says the task, whatever this process's clock says. */
export async function expireReceipt(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.screeningReceipt.deleteMany({ where: { id } })
}
