import { decryptPerson } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { readShortCode } from '../../platform/short-code.ts'
import type { VerifyAnswer } from '../contract.ts'
import { certificateHash } from './row.ts'

/** What stands behind the code on a paper: the numbers as they were frozen, the name masked. */
export async function verifyCertificate(ctx: Ctx, typed: string): Promise<VerifyAnswer> {
  const code = readShortCode(typed)
  if (!code) return { outcome: 'mistyped', certificate: null }
  const row = await ctx.db.certificate.findUnique({
    where: { codeHash: certificateHash(ctx, code) },
    include: { volunteer: { include: { person: true } } },
  })
  if (!row) return { outcome: 'unknown', certificate: null }
  if (row.revokedAt) return { outcome: 'revoked', certificate: null }
  return {
    outcome: 'valid',
    certificate: {
      nameMasked: maskName(decryptPerson(ctx, row.volunteer.person).name),
      from: fromDateColumn(row.fromDate),
      to: fromDateColumn(row.toDate),
      minutes: row.minutes,
      deeds: row.deeds,
      issuedOn: chinaDate(row.issuedAt),
    },
  }
}
