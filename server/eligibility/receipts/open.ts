import type { ScreeningReceipt } from '../../generated/prisma/client.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireStaff } from '../../platform/scope.ts'
import { groupShortCode, readShortCode } from '../../platform/short-code.ts'
import type { ReceiptView } from '../contract.ts'
import { type Facts, factsTold, knownFacts, nameOfFact, readFact, screenOn } from '../engine/index.ts'
import { sayValue } from '../say-value.ts'
import { screenFamily } from '../screen-family.ts'
import { codeHash } from './make.ts'
import { differences, outcomeHash } from './outcome.ts'

/** Opens a receipt by its code: whoever holds it. RECEIPT_MISTYPED, RECEIPT_GONE. */
export async function openReceipt(ctx: Ctx, typed: string): Promise<ReceiptView> {
  const { code, row } = await find(ctx, typed)
  return view(ctx, code, row)
}

/** The same at a township's or county's window; every look is recorded, with no name, for the receipt has none. */
export async function openReceiptAtDesk(ctx: Ctx, typed: string): Promise<ReceiptView> {
  requireStaff(ctx.actor, ['township', 'county'])
  const { code, row } = await find(ctx, typed)
  await audit(ctx, {
    action: 'receipt.read',
    subjectKind: 'screening_receipt',
    subjectId: row.id,
    purpose: 'answer_question',
  })
  return view(ctx, code, row)
}

async function find(ctx: Ctx, typed: string): Promise<{ code: string; row: ScreeningReceipt }> {
  const code = readShortCode(typed)
  if (!code) throw new AppError('RECEIPT_MISTYPED')
  const row = await ctx.db.screeningReceipt.findUnique({ where: { codeHash: codeHash(ctx, code) } })
  if (!row || row.expiresAt <= ctx.clock.now()) throw new AppError('RECEIPT_GONE')
  return { code, row }
}

async function view(ctx: Ctx, code: string, row: ScreeningReceipt): Promise<ReceiptView> {
  const facts = knownFacts(ctx.cipher.decryptJson(row.factsEnc))
  const asOf = fromDateColumn(row.asOf)
  // By that day's rules as they were known then: a value corrected later must not change what was shown.
  const packs = await ctx.ports.policyBook.packsAt(row.madeAt)
  const then = screenOn(facts, asOf, packs)
  const today = chinaDate(ctx.clock.now())
  const now = screenOn(facts, today, ctx.ports.policyBook.packs())
  return {
    code: groupShortCode(code),
    madeAt: row.madeAt.toISOString(),
    asOf,
    packVersion: row.packVersion,
    keptUntil: chinaDate(row.expiresAt),
    facts: told(ctx, facts),
    result: screenFamily(ctx, { facts, asOf }, today, packs),
    same: outcomeHash(then) === row.resultHash,
    today: {
      asOf: today,
      packVersion: now.packVersion,
      differs: differences(then, now).map((one) => {
        return { ...one, name: ctx.t(`eligibility:program.${one.program}.name`) }
      }),
    },
  }
}

function told(ctx: Ctx, facts: Facts): ReceiptView['facts'] {
  return factsTold(facts).map((key) => ({
    key,
    name: nameOfFact(ctx.t, key),
    text: sayValue(ctx.t, key, readFact(facts, key) ?? null),
  }))
}
