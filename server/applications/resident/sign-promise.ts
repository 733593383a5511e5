import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireOwnName, requireWritten } from '../consents/require-signature.ts'
import type { ApplicationView, Signature } from '../contract.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { EDITABLE } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'

/** Which wording of the promise was read; kept with the signature. Raise it when the words change. */
export const PROMISE_VERSION = 1

/** The applicant signs the promise (告知承诺). Signing again replaces it. WRONG_STAGE once sent. */
export async function signPromise(ctx: Ctx, id: string, signature: Signature): Promise<ApplicationView> {
  const { applicant } = await ownFile(ctx, id)
  requireWritten(signature)
  requireOwnName(signature, applicant.name)
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.application.updateMany({
      where: { id, stage: { in: [...EDITABLE] } },
      data: {
        promiseEnc: ctx.cipher.encryptJson({ version: PROMISE_VERSION, signature }),
        promisedAt: ctx.clock.now(),
      },
    })
    if (count === 0) throw new AppError('WRONG_STAGE')
    await record(ctx, id, 'promised')
  })
  return applicationView(ctx, id)
}
