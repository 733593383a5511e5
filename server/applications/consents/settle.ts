import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import { startCheckIfReady } from '../check/start-check.ts'
import type { Signature } from '../contract.ts'
import { lockApplication } from '../file/lock.ts'
import { record } from '../file/record.ts'
import { signedBy } from '../rules.ts'

type Settle = {
  consent: { id: string; applicationId: string; personId: string }
} & ({ decision: 'sign'; signature: Signature } | { decision: 'refuse' })

/**
 * Writes down that an adult signed or refused: once, by whoever comes first. Reminders stop; the last signature
 * starts the economic check. CONFLICT when it is settled already.
 */
export async function settle(ctx: Ctx, input: Settle): Promise<void> {
  const { consent } = input
  const now = ctx.clock.now()
  await lockApplication(ctx, consent.applicationId)
  const { count } = await ctx.db.consent.updateMany({
    where: { id: consent.id, signedAt: null, refusedAt: null },
    data:
      input.decision === 'sign'
        ? { signedAt: now, signatureEnc: ctx.cipher.encryptJson(input.signature) }
        : { refusedAt: now },
  })
  if (count === 0) throw new AppError('CONFLICT')
  await cancelTasks(ctx, consent.id, 'consent.remind')
  const kind = input.decision === 'sign' ? 'consent_signed' : 'consent_refused'
  const by = input.decision === 'sign' ? { by: signedBy(input.signature) } : {}
  await record(ctx, consent.applicationId, kind, { params: { consentId: consent.id, ...by } })
  await tellApplicant(ctx, input)
  await startCheckIfReady(ctx, consent.applicationId)
}

async function tellApplicant(ctx: Ctx, { consent, decision }: Settle): Promise<void> {
  const application = await ctx.db.application.findUniqueOrThrow({
    where: { id: consent.applicationId },
    select: { id: true, applicantId: true },
  })
  if (application.applicantId === consent.personId) return
  await notify(ctx, {
    // Somebody who said no may be asked again: each answer is told.
    dedupeKey: `consent.settled:${consent.id}:${ctx.clock.now().getTime()}`,
    kind: decision === 'sign' ? 'consent.signed' : 'consent.refused',
    personId: application.applicantId,
    link: `/applications/${application.id}`,
    channels: decision === 'sign' ? ['inapp'] : ['inapp', 'chat', 'sms'],
  })
}
