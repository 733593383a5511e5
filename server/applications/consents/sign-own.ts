import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { ApplicationView, Signature } from '../contract.ts'
import { ownFile } from '../file/own.ts'
import { CONSENT_OPEN } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'
import { requireOwnName, requireWritten } from './require-signature.ts'
import { settle } from './settle.ts'

/** The applicant's own consent, signed in the app. Somebody else's is NOT_FOUND: they sign themselves. */
export async function signOwnConsent(
  ctx: Ctx,
  input: { id: string; consentId: string; signature: Signature },
): Promise<ApplicationView> {
  requireWritten(input.signature)
  const file = await ownFile(ctx, input.id)
  const consent = file.consents.find(({ id }) => id === input.consentId)
  if (!consent || consent.personId !== file.row.applicantId) throw new AppError('NOT_FOUND')
  if (!CONSENT_OPEN.includes(file.stage)) throw new AppError('WRONG_STAGE')
  requireOwnName(input.signature, file.applicant.name)
  if (!consent.signedAt)
    await inTransaction(ctx, (ctx) => settle(ctx, { consent, decision: 'sign', signature: input.signature }))
  return applicationView(ctx, input.id)
}
