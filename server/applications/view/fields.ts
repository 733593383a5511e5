import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ConsentView, FieldView, MemberView } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { HOUSEHOLD_FIELD, MEMBERS_FIELD, type StoredField } from '../file/stored.ts'
import { isAdult, isCounted, maskId, maskPhone } from '../rules.ts'
import { fieldLabel, fieldLines } from './field-lines.ts'
import { relationText, sourceName } from './words.ts'

const HIDDEN = [HOUSEHOLD_FIELD, MEMBERS_FIELD]

/** Every field but those that are shown in another way. */
export function fieldViews(ctx: Ctx, file: ApplicationFile): FieldView[] {
  return file.fields.filter(({ key }) => !HIDDEN.includes(key)).map((field) => fieldView(ctx, field))
}

function fieldView(ctx: Ctx, field: StoredField): FieldView {
  const source = (code: string) => ({ code, name: sourceName(ctx, code) })
  return {
    key: field.key,
    label: fieldLabel(ctx, field.key),
    memberRef: field.key.match(/^(m\d+)\./)?.[1] ?? null,
    state: field.state,
    lines: fieldLines(ctx, field.key, field.value),
    alternatives: field.alternatives.map(({ source: code, asOf, value }) => ({
      source: source(code),
      asOf,
      lines: fieldLines(ctx, field.key, value),
    })),
    source: source(field.source),
    asOf: field.asOf,
    fetchedAt: field.fetchedAt.toISOString(),
    disputed: field.disputed,
    note: field.note,
  }
}

export function memberViews(ctx: Ctx, file: ApplicationFile): MemberView[] {
  const today = chinaDate(ctx.clock.now())
  return file.members.map((member) => ({
    ref: member.ref,
    name: member.name,
    idMasked: maskId(member.idNumber),
    relation: member.relation,
    relationText: relationText(ctx, member.relation),
    adult: isAdult(member.birthDate, today),
    isMe: member.idNumber === file.applicant.idNumber,
    counted: isCounted(member),
  }))
}

export function consentViews(ctx: Ctx, file: ApplicationFile): ConsentView[] {
  const refs = new Map(file.members.map(({ idNumber, ref }) => [idNumber, ref]))
  return file.consents
    .map((consent) => {
      const isMe = consent.personId === file.row.applicantId
      const sent = lastEvent(file, 'consent_link_sent', consent.id)
      const signed = lastEvent(file, 'consent_signed', consent.id)?.params as SignedParams
      return {
        id: consent.id,
        memberRef: refs.get(consent.who.idNumber) ?? null,
        memberName: consent.who.name,
        relation: consent.relation,
        relationText: relationText(ctx, consent.relation),
        isMe,
        status: statusOf(ctx, consent, sent !== undefined),
        signedAt: consent.signedAt?.toISOString() ?? null,
        signedBy: consent.signedAt ? (signed?.by ?? null) : null,
        refusedAt: consent.refusedAt?.toISOString() ?? null,
        linkSentAt: sent?.at.toISOString() ?? null,
        linkExpiresAt: isMe ? null : consent.tokenExpires.toISOString(),
        phoneMasked: consent.phoneEnc ? maskPhone(ctx.cipher.decrypt(consent.phoneEnc)) : null,
      }
    })
    .sort((a, b) => Number(b.isMe) - Number(a.isMe))
}

type SignedParams = { by?: 'hand' | 'typed' } | undefined

function lastEvent(file: ApplicationFile, wanted: string, consentId: string) {
  return file.row.events.findLast(
    ({ kind, params }) => kind === wanted && (params as { consentId?: string }).consentId === consentId,
  )
}

function statusOf(
  ctx: Ctx,
  consent: { signedAt: Date | null; refusedAt: Date | null; tokenExpires: Date },
  sent: boolean,
): ConsentView['status'] {
  if (consent.signedAt) return 'signed'
  if (consent.refusedAt) return 'refused'
  if (!sent) return 'waiting'
  return consent.tokenExpires <= ctx.clock.now() ? 'expired' : 'link_sent'
}
