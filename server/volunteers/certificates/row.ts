import type { Certificate } from '../../generated/prisma/client.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { groupShortCode } from '../../platform/short-code.ts'
import type { CertificateRow } from '../contract.ts'

/** How a code is looked up. */
export const certificateHash = (ctx: Ctx, code: string): string => ctx.cipher.hash('certificate', code)

/** A certificate as its owner sees it. */
export function certificateRow(ctx: Ctx, row: Certificate): CertificateRow {
  return {
    id: row.id,
    code: groupShortCode(ctx.cipher.decrypt(row.codeEnc)),
    from: fromDateColumn(row.fromDate),
    to: fromDateColumn(row.toDate),
    minutes: row.minutes,
    deeds: row.deeds,
    issuedAt: row.issuedAt.toISOString(),
  }
}
