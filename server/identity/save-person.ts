import { notify } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'
import { schedule } from '../platform/outbox.ts'
import { revokeAllSessions } from '../platform/sessions.ts'
import { judgeName, type NameEvidence, normalizeName } from './rules.ts'

/** What a proven code says about a person. */
export type ProvenPerson = {
  challengeId: string
  idHash: string
  idNumber: string
  name: string
  phone: string
  nameConfirmed: boolean
}

/**
 * The name a person is known by, as far as it counts against who signs in now. Null: nobody has signed in under
 * this ID number and the registry has not given the name, so that a relative, or anybody, merely typed it. Empty:
 * the registry has turned it down.
 */
export function knownName(
  ctx: Ctx,
  person: { nameEnc: string; phoneEnc: string | null; realNameState: string },
): NameEvidence['known'] {
  const confirmed = person.realNameState === 'confirmed'
  if (!confirmed && person.phoneEnc === null) return null
  const name = person.realNameState === 'mismatch' ? '' : normalizeName(ctx.cipher.decrypt(person.nameEnc))
  return { name, confirmed }
}

export type SavedPerson = { personId: string; realNameState: 'confirmed' | 'unconfirmed' }

/**
 * The person behind a proven code, made now if new. `null` when, since the code was sent, somebody else was let
 * in under another name for this ID number and the registry has not yet said who is right.
 */
export async function savePerson(ctx: Ctx, proven: ProvenPerson): Promise<SavedPerson | null> {
  const now = ctx.clock.now()
  const state = proven.nameConfirmed ? 'confirmed' : 'unconfirmed'
  const fresh = {
    nameEnc: ctx.cipher.encrypt(proven.name),
    phoneEnc: ctx.cipher.encrypt(proven.phone),
    updatedAt: now,
  }
  const created = await ctx.db.person.createManyAndReturn({
    data: [
      {
        ...fresh,
        idHash: proven.idHash,
        idNumberEnc: ctx.cipher.encrypt(proven.idNumber),
        realNameState: state,
        createdAt: now,
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  })
  const newId = created[0]?.id
  if (newId) {
    if (!proven.nameConfirmed) await confirmLater(ctx, newId, 0)
    return { personId: newId, realNameState: state }
  }
  await ctx.db.$queryRaw`SELECT 1 FROM person WHERE id_hash = ${proven.idHash} FOR UPDATE`
  const person = await ctx.db.person.findUniqueOrThrow({ where: { idHash: proven.idHash } })
  const known = knownName(ctx, person)
  const registry = proven.nameConfirmed ? 'MATCH' : 'DOWN'
  const { pass, confirmed } = judgeName({ known, given: proven.name, registry })
  if (!pass) return null
  // Whoever came in under an unconfirmed other name goes out.
  if (known && known.name !== proven.name && !known.confirmed)
    await revokeAllSessions(ctx, { kind: 'resident', personId: person.id })
  await ctx.db.person.update({
    where: { id: person.id },
    data: { ...fresh, realNameState: confirmed ? 'confirmed' : 'unconfirmed' },
  })
  if (!known && !confirmed) await confirmLater(ctx, person.id, 0)
  if (person.phoneEnc) await warnOldPhone(ctx, person.id, ctx.cipher.decrypt(person.phoneEnc), proven)
  return { personId: person.id, realNameState: confirmed ? 'confirmed' : 'unconfirmed' }
}

/** A new phone is normal in poor families, and is also how a thief comes in: the old phone is told. */
async function warnOldPhone(ctx: Ctx, personId: string, oldPhone: string, proven: ProvenPerson) {
  if (oldPhone === proven.phone) return
  await notify(ctx, {
    dedupeKey: `identity.newPhone:${proven.challengeId}`,
    kind: 'identity.newPhone',
    personId,
    params: { tail: proven.phone.slice(-4) },
    channels: ['sms'],
    smsTo: oldPhone,
    urgent: true,
  })
}

/** Asks the registry again later: soon at first, then every six hours. */
export async function confirmLater(ctx: Ctx, personId: string, step: number): Promise<void> {
  const minutes = Math.min(5 * 2 ** step, 360)
  await schedule(ctx, {
    key: `identity.confirmName:${personId}:${ctx.clock.now().getTime()}`,
    kind: 'identity.confirmName',
    subjectId: personId,
    dueAt: new Date(ctx.clock.now().getTime() + minutes * 60_000),
    params: { personId, step: step + 1 },
  })
}
