import { randomBytes } from 'node:crypto'
import { audit } from '../../platform/audit.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import { makeShortCode } from '../../platform/short-code.ts'
import type { CertificateRow } from '../contract.ts'
import { myHours } from '../mine/hours.ts'
import { canCertify } from '../rules/months.ts'
import { certificateHash, certificateRow } from './row.ts'

const CODE_BYTES = 11

/**
 * Certifies my hours of a period; the numbers are frozen. The same period with the same numbers is the same
 * certificate, with the same code. NO_HOURS when nothing was written down in it.
 */
export async function issueCertificate(
  ctx: Ctx,
  period: { from: string; to: string },
): Promise<CertificateRow> {
  const personId = requireResident(ctx.actor)
  if (!canCertify(period, chinaDate(ctx.clock.now()))) throw new AppError('BAD_INPUT', 'to')
  return inTransaction(ctx, async (ctx) => {
    // Locked, so that two phones at once do not issue two.
    const [mine] = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM volunteer WHERE person_id = ${personId}::uuid FOR UPDATE`
    if (!mine) throw new AppError('NOT_FOUND')
    const { minutes, deeds } = await myHours(ctx, period)
    if (deeds === 0) throw new AppError('NO_HOURS')
    const what = {
      volunteerId: mine.id,
      fromDate: dateColumn(period.from),
      toDate: dateColumn(period.to),
      minutes,
      deeds,
    }
    const before = await ctx.db.certificate.findFirst({ where: { ...what, revokedAt: null } })
    if (before) return certificateRow(ctx, before)
    const code = makeShortCode(randomBytes(CODE_BYTES))
    const row = await ctx.db.certificate.create({
      data: {
        ...what,
        codeHash: certificateHash(ctx, code),
        codeEnc: ctx.cipher.encrypt(code),
        issuedAt: ctx.clock.now(),
      },
    })
    await audit(ctx, { action: 'certificate.issue', subjectKind: 'certificate', subjectId: row.id })
    return certificateRow(ctx, row)
  })
}
