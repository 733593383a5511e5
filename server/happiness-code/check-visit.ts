import { actorId, audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { readShortCode } from '../platform/short-code.ts'
import { verifyCode } from './token.ts'

/** What a visitor's phone has scanned or typed at the door, and when. */
export type VisitScan = {
  token?: string | undefined
  shortCode?: string | undefined
  at: Date
  purpose: string
}
export type VisitCode =
  | { outcome: 'found'; householdId: string }
  | { outcome: 'forged' | 'unknown' | 'mistyped' | 'revoked' }

/**
 * Whose 幸福码 it was at that moment: a code that was replaced afterwards was good then. Nothing of the household is
 * shown. The household sees that its code was scanned, by whom and what for. In the caller's transaction.
 */
export async function checkVisitCode(ctx: Ctx, scan: VisitScan): Promise<VisitCode> {
  const where = await whereOf(ctx, scan)
  if (typeof where === 'string') return { outcome: where }
  const code = await ctx.db.happinessCode.findUnique({ where })
  if (!code) return { outcome: 'unknown' }
  const good = code.revokedAt === null || code.revokedAt > scan.at
  const { purpose, at } = scan
  if (good)
    await ctx.db.codeScan.create({
      data: { codeId: code.id, actorKind: ctx.actor.kind, actorId: actorId(ctx.actor), purpose, at },
    })
  await audit(ctx, {
    action: 'code.scan',
    subjectKind: 'happiness_code',
    subjectId: code.id,
    householdId: code.householdId,
    purpose,
    detail: { outcome: good ? 'found' : 'revoked' },
  })
  return good ? { outcome: 'found', householdId: code.householdId } : { outcome: 'revoked' }
}

async function whereOf(ctx: Ctx, { token, shortCode: typed }: VisitScan) {
  if (token !== undefined) {
    const id = await verifyCode(ctx, token)
    return id ? { id } : 'forged'
  }
  const shortCode = readShortCode(typed ?? '')
  return shortCode ? { shortCode } : 'mistyped'
}
