import validator from 'validator'
import { countTold, earliestDelivery, notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { schedule } from '../../platform/outbox.ts'
import { lockApplication } from '../file/lock.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { CONSENT_OPEN, CONSENT_REMINDERS_MS, maskName } from '../rules.ts'
import { newToken } from './new-consent.ts'

/** SMS a day to one listed person, over all applications: somebody's phone is no toy of their relatives. */
const SENDS_A_DAY = 3
const DAY_MS = 24 * 60 * 60_000

/**
 * The signing link of an adult: given back to be shown as a QR or passed on, and sent by SMS when there is a
 * phone (at night it goes out in the morning, see `smsAt`). Somebody who said no is only asked again with
 * `askAgain`. BAD_PHONE, TOO_MANY (3 a day), CONFLICT (has signed, or has said no), WRONG_STAGE.
 */
export async function sendConsentLink(
  ctx: Ctx,
  input: { id: string; consentId: string; phone?: string | undefined; askAgain?: true | undefined },
): Promise<{ url: string; expiresAt: string; sent: boolean; smsAt: string | null }> {
  const file = await ownFile(ctx, input.id)
  if (!CONSENT_OPEN.includes(file.stage)) throw new AppError('WRONG_STAGE')
  const consent = file.consents.find(({ id }) => id === input.consentId)
  if (!consent) throw new AppError('NOT_FOUND')
  const phone = input.phone === undefined ? null : readPhone(input.phone)
  return inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, file.row.id)
    // A no stands until the applicant asks again on purpose; a signature is not asked for twice.
    const { count } = await ctx.db.consent.updateMany({
      where: { id: consent.id, signedAt: null, ...(input.askAgain ? {} : { refusedAt: null }) },
      data: { refusedAt: null },
    })
    if (count === 0) throw new AppError('CONFLICT')
    const link = await freshLink(ctx, consent)
    const url = linkUrl(ctx, link.tokenEnc)
    if (phone) {
      const turn = await countSend(ctx, file.row.id, consent)
      await ctx.db.consent.update({
        where: { id: consent.id },
        data: { phoneEnc: ctx.cipher.encrypt(phone) },
      })
      await notify(ctx, {
        dedupeKey: `consent.link:${consent.id}:${turn}`,
        kind: 'consent.link',
        personId: consent.personId,
        params: { applicant: maskName(file.applicant.name), url },
        channels: ['sms'],
        smsTo: phone,
      })
    }
    await remindLater(ctx, consent.id)
    const smsAt = phone ? earliestDelivery(ctx.clock.now(), false).toISOString() : null
    return { url, expiresAt: link.tokenExpires.toISOString(), sent: phone !== null, smsAt }
  })
}

/** Where an adult signs; the token stands behind `#`, so that it reaches no server log. */
export function linkUrl(ctx: Ctx, tokenEnc: string): string {
  return `${ctx.config.PUBLIC_URL}/consent#${ctx.cipher.decrypt(tokenEnc)}`
}

/** Reminders of an adult who has not signed: once after a day, once after three. First cause counts. */
export async function remindLater(ctx: Ctx, consentId: string): Promise<void> {
  for (const [at, wait] of CONSENT_REMINDERS_MS.entries())
    await schedule(ctx, {
      key: `consent.remind:${consentId}:${at + 1}`,
      kind: 'consent.remind',
      subjectId: consentId,
      dueAt: new Date(ctx.clock.now().getTime() + wait),
      params: { consentId, turn: at + 1 },
    })
}

function readPhone(typed: string): string {
  const phone = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (!validator.isMobilePhone(phone, 'zh-CN')) throw new AppError('BAD_PHONE', 'phone')
  return phone
}

/** The link as it is; a new one when the old has run out, so that links in older messages go on working. */
async function freshLink(ctx: Ctx, consent: { id: string; tokenEnc: string; tokenExpires: Date }) {
  if (consent.tokenExpires > ctx.clock.now()) return consent
  return ctx.db.consent.update({ where: { id: consent.id }, data: newToken(ctx) })
}

/** Counts this SMS; returns the how many-th of this consent it is. TOO_MANY for this person and day. */
async function countSend(
  ctx: Ctx,
  applicationId: string,
  consent: { id: string; personId: string },
): Promise<number> {
  const { id: consentId, personId } = consent
  // Several applications may list one person: they send one after the other.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`consent.link ${personId}`}, 0))`
  const since = new Date(ctx.clock.now().getTime() - DAY_MS)
  if ((await countTold(ctx, { personId, kind: 'consent.link', since })) >= SENDS_A_DAY)
    throw new AppError('TOO_MANY')
  await record(ctx, applicationId, 'consent_link_sent', { params: { consentId } })
  return ctx.db.applicationEvent.count({
    where: { applicationId, kind: 'consent_link_sent', params: { path: ['consentId'], equals: consentId } },
  })
}
