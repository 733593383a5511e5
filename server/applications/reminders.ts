import { decryptPerson } from '../households/service.ts'
import { notify } from '../notifications/service.ts'
import { fromDateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { linkUrl } from './consents/send-link.ts'
import type { Stage } from './contract.ts'
import { tellStaff } from './desk/tell-staff.ts'
import { loadFile } from './file/load.ts'
import { CONSENT_OPEN, maskName } from './rules.ts'

/**
 * An adult has not signed: an SMS to their phone if there is one, and a word to the applicant. Signed, refused,
 * withdrawn or decided meanwhile: nothing.
 */
export async function remindConsent(ctx: Ctx, task: { consentId: string; turn: number }): Promise<void> {
  const consent = await ctx.db.consent.findUnique({
    where: { id: task.consentId },
    include: { application: { include: { applicant: true } } },
  })
  if (!consent || consent.signedAt || consent.refusedAt) return
  const { application } = consent
  if (!CONSENT_OPEN.includes(application.stage as Stage)) return
  const key = `${consent.id}:${task.turn}`
  const isApplicant = consent.personId === application.applicantId
  if (consent.phoneEnc && !isApplicant && consent.tokenExpires > ctx.clock.now())
    await notify(ctx, {
      dedupeKey: `consent.remind:${key}`,
      kind: 'consent.remind',
      personId: consent.personId,
      params: {
        applicant: maskName(decryptPerson(ctx, application.applicant).name),
        url: linkUrl(ctx, consent.tokenEnc),
      },
      channels: ['sms'],
      smsTo: ctx.cipher.decrypt(consent.phoneEnc),
    })
  const { consents } = await loadFile(ctx, application.id)
  const name = consents.find(({ id }) => id === consent.id)?.who.name ?? ''
  await notify(ctx, {
    dedupeKey: `consent.waiting:${key}`,
    kind: 'consent.waiting',
    personId: application.applicantId,
    params: { name },
    link: `/applications/${application.id}`,
    channels: ['inapp', 'chat'],
  })
}

/** A promised date comes near: the staff whose step it is are told, unless it is done. */
export async function remindDeadline(ctx: Ctx, task: { deadlineId: string; days: number }): Promise<void> {
  const deadline = await ctx.db.applicationDeadline.findUnique({
    where: { id: task.deadlineId },
    include: { application: true },
  })
  if (!deadline || deadline.metAt) return
  await tellStaff(ctx, deadline.application, {
    role: deadline.step === 'confirm' ? 'county' : 'township',
    kind: 'desk.deadline',
    key: `${deadline.id}:${task.days}`,
    params: { days: task.days, date: fromDateColumn(deadline.dueOn) },
  })
}
