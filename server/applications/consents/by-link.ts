import { decryptPerson, regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { sameSecret } from '../../platform/cipher.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { CHECK_CATEGORIES, CHECK_CATEGORY_CODES } from '../../registry/contract.ts'
import type { ConsentPage, Signature, Stage } from '../contract.ts'
import { loadFile } from '../file/load.ts'
import { lockApplication } from '../file/lock.ts'
import { record } from '../file/record.ts'
import { CONSENT_LINK_MS, CONSENT_OPEN, maskName } from '../rules.ts'
import { tokenHash } from './new-consent.ts'
import { requireOwnName, requireWritten } from './require-signature.ts'
import { settle } from './settle.ts'

const WRONG_TRIES = 5
const LOCK_MS = 15 * 60_000
/** After so many in all the link is over: waiting in between must not lead to all ten thousand. */
const WRONG_TRIES_A_LINK = 20
const PURPOSES = ['what', 'why', 'keep', 'choice'] as const

/** What the holder of a signing link reads. LINK_EXPIRED: too old, or never given out (the answer is the same). */
export async function openConsent(ctx: Ctx, token: string): Promise<ConsentPage> {
  const consent = await byToken(ctx, token)
  const { application } = consent
  await audit(ctx, { action: 'consent.open', subjectKind: 'consent', subjectId: consent.id })
  return {
    status: statusOf(consent),
    applicantMasked: maskName(decryptPerson(ctx, application.applicant).name),
    memberMasked: maskName(await signerName(ctx, consent)),
    regionName: application.regionCode ? await regionName(ctx, application.regionCode) : null,
    programmes: application.programmes.map((code) => ctx.t(`apply:programme.${code}`)),
    purposes: PURPOSES.map((code) => ctx.t(`apply:consent.${code}`)),
    categories: CHECK_CATEGORY_CODES.map((code) => ({
      code,
      name: ctx.t(`registry:categories.${code}`),
      source: ctx.t(`registry:sources.${CHECK_CATEGORIES[code].source}`),
    })),
    expiresAt: consent.tokenExpires.toISOString(),
  }
}

export type LinkAnswer = { token: string; idLast4: string } & (
  | { decision: 'sign'; signature: Signature }
  | { decision: 'refuse' }
)

/**
 * An adult signs or refuses through the link, having given the last four of the own ID number. WRONG_ID_TAIL;
 * SIGNATURE_NAME when another name was typed;
 * CODE_LOCKED after five wrong tries in 15 minutes; CONFLICT when settled; LINK_EXPIRED, also after 20 wrong tries:
 * the applicant then gets a new link.
 */
export async function answerConsent(ctx: Ctx, input: LinkAnswer): Promise<{ status: 'signed' | 'refused' }> {
  if (input.decision === 'sign') requireWritten(input.signature)
  const consent = await byToken(ctx, input.token)
  const status = statusOf(consent)
  if (status === 'closed') throw new AppError('WRONG_STAGE')
  if (status !== 'waiting') throw new AppError('CONFLICT')
  const refusal = await inTransaction(ctx, async (ctx) => {
    const wrong = await wrongTail(ctx, consent, input.idLast4)
    if (wrong) return wrong
    // After the digits, so that nobody learns a name by trying.
    if (input.decision === 'sign') requireOwnName(input.signature, await signerName(ctx, consent))
    await settle(ctx, { ...input, consent })
    return null
  })
  // Thrown outside, so that the wrong try stays counted.
  if (refusal) throw new AppError(refusal, 'idLast4')
  return { status: input.decision === 'sign' ? 'signed' : 'refused' }
}

type Tried = { id: string; applicationId: string; tokenExpires: Date; person: { idNumberEnc: string } }

async function wrongTail(
  ctx: Ctx,
  consent: Tried,
  tail: string,
): Promise<'WRONG_ID_TAIL' | 'CODE_LOCKED' | null> {
  await lockApplication(ctx, consent.applicationId)
  const now = ctx.clock.now()
  const tries = await ctx.db.applicationEvent.findMany({
    where: {
      applicationId: consent.applicationId,
      kind: 'consent_wrong_id',
      at: { gte: new Date(consent.tokenExpires.getTime() - CONSENT_LINK_MS) },
      params: { path: ['consentId'], equals: consent.id },
    },
    select: { at: true },
  })
  const lately = tries.filter(({ at }) => at.getTime() > now.getTime() - LOCK_MS)
  if (lately.length >= WRONG_TRIES) return 'CODE_LOCKED'
  if (sameSecret(ctx.cipher.decrypt(consent.person.idNumberEnc).slice(-4), tail.toUpperCase())) return null
  await record(ctx, consent.applicationId, 'consent_wrong_id', { params: { consentId: consent.id } })
  if (tries.length + 1 >= WRONG_TRIES_A_LINK)
    await ctx.db.consent.updateMany({ where: { id: consent.id }, data: { tokenExpires: now } })
  return 'WRONG_ID_TAIL'
}

/** The name of the one who signs, as the application knows it. */
async function signerName(ctx: Ctx, consent: { id: string; applicationId: string }): Promise<string> {
  const { consents } = await loadFile(ctx, consent.applicationId)
  return consents.find(({ id }) => id === consent.id)?.who.name ?? ''
}

async function byToken(ctx: Ctx, token: string) {
  const consent = await ctx.db.consent.findUnique({
    where: { tokenHash: tokenHash(ctx, token) },
    include: { person: true, application: { include: { applicant: true } } },
  })
  if (!consent || consent.tokenExpires <= ctx.clock.now()) throw new AppError('LINK_EXPIRED')
  return consent
}

function statusOf(consent: {
  signedAt: Date | null
  refusedAt: Date | null
  application: { stage: string }
}): ConsentPage['status'] {
  if (consent.signedAt) return 'signed'
  if (consent.refusedAt) return 'refused'
  return CONSENT_OPEN.includes(consent.application.stage as Stage) ? 'waiting' : 'closed'
}
