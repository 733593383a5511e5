import { startApplication } from '../../../server/applications/service.ts'
import { notify } from '../../../server/notifications/service.ts'
import { makeCtx, systemCtx } from '../../../server/platform/make-ctx.ts'
import type { TestServer } from '../../harness/app.ts'
import { fillHelp } from './filled-help.ts'
import { TOWNSHIP } from './filled-place.ts'
import { fillServices } from './filled-services.ts'
import { fillWishes } from './filled-wishes.ts'

/** One of everything that has an id, belonging to this person and place; gives the ids. */
export async function fillHouse(server: TestServer, personId: string) {
  const { runtime } = server
  const { database, cipher, clock } = runtime
  const now = clock.now()
  const started = await startApplication(makeCtx(runtime, { kind: 'resident', personId }), {})
  const application = started.application.id
  await database.application.update({
    where: { id: application },
    data: { regionCode: TOWNSHIP, stage: 'review', submittedAt: now, acceptedAt: now },
  })
  const consent = await database.consent.upsert({
    where: { applicationId_personId: { applicationId: application, personId } },
    update: {},
    create: {
      applicationId: application,
      personId,
      relation: 'head',
      tokenHash: 'a',
      tokenEnc: cipher.encrypt('a'),
      tokenExpires: now,
    },
  })
  const household = await database.household.create({ data: { regionCode: TOWNSHIP, createdAt: now } })
  const benefit = await database.benefitItem.create({
    data: {
      householdId: household.id,
      programme: 'dibao',
      unit: 'month',
      payer: 'x',
      periodFrom: now,
      source: 'x',
      createdAt: now,
      disputedAt: now,
    },
  })
  await notify(systemCtx(runtime, 'test'), {
    dedupeKey: 'one',
    kind: 'identity.newPhone',
    params: { tail: '0000' },
    personId,
    channels: [],
  })
  const inbox = await database.notification.findFirstOrThrow()
  const conversation = await database.conversation.create({
    data: { channel: 'web', externalKey: 'one', personId, createdAt: now, updatedAt: now },
  })
  const handoff = await database.handoff.create({
    data: {
      conversationId: conversation.id,
      regionCode: TOWNSHIP,
      reason: 'asked',
      urgency: 'normal',
      askedAt: now,
    },
  })
  const help = await fillHelp(server, personId)
  return {
    application,
    consent: consent.id,
    benefit: benefit.id,
    inbox: inbox.id,
    handoff: handoff.id,
    ...(await fillDesk(server)),
    request: await fillRequest(server, personId),
    undelivered: await fillUndelivered(server, personId),
    chatAccount: await fillChatAccount(server, personId),
    ...(await fillPolicy(server, application)),
    services: await fillServices(server, personId),
    help,
    wishes: await fillWishes(server, { personId, volunteerId: help.volunteer }),
  }
}

/** Somebody of the place, on call, with a reply of theirs that is ready to send. */
async function fillDesk({ runtime: { database, cipher, clock } }: TestServer) {
  const now = clock.now()
  const { id: staff } = await database.staffUser.create({
    data: {
      username: 'on-call',
      nameEnc: cipher.encrypt('x'),
      passwordHash: 'not used here',
      totpEnc: cipher.encrypt('not used here'),
      role: 'township',
      regionCode: TOWNSHIP,
      createdAt: now,
    },
  })
  const place = { regionCode: TOWNSHIP, createdBy: staff, createdAt: now }
  const toAt = new Date(now.getTime() + 3_600_000)
  const duty = await database.onCall.create({ data: { ...place, staffId: staff, fromAt: now, toAt } })
  const reply = await database.cannedReply.create({ data: { ...place, title: 'x', text: 'x' } })
  return { staff, duty: duty.id, readyReply: reply.id }
}

/** A change that somebody has reported. */
async function fillRequest({ runtime: { database, cipher, clock } }: TestServer, personId: string) {
  const { id } = await database.request.create({
    data: {
      number: 'one',
      keyHash: 'one',
      kind: 'change',
      personId,
      regionCode: TOWNSHIP,
      level: 'township',
      detailsEnc: cipher.encryptJson({ kind: 'change', what: 'job', since: null }),
      madeAt: clock.now(),
      dueAt: clock.now(),
    },
  })
  return id
}

/** Somebody whom no message reaches. */
async function fillUndelivered({ runtime: { database, clock } }: TestServer, personId: string) {
  const { id } = await database.undelivered.create({
    data: { personId, regionCode: TOWNSHIP, since: clock.now() },
  })
  return id
}

/** A chat account elsewhere that somebody has bound. */
async function fillChatAccount({ runtime: { database, cipher, clock } }: TestServer, personId: string) {
  const { id } = await database.channelAccount.create({
    data: {
      channel: 'app',
      externalHash: 'one',
      externalEnc: cipher.encryptJson({ kind: 'user', userId: 'one' }),
      kind: 'user',
      personId,
      boundAt: clock.now(),
      createdAt: clock.now(),
    },
  })
  return id
}

/** A change of a county's rules that has been looked at, and a family that it qualifies. */
async function fillPolicy({ runtime: { database, cipher, clock } }: TestServer, applicationId: string) {
  const now = clock.now()
  const proposer = await database.staffUser.create({
    data: {
      username: 'proposer',
      nameEnc: cipher.encrypt('x'),
      passwordHash: 'not used here',
      totpEnc: cipher.encrypt('not used here'),
      role: 'county',
      regionCode: '330281',
      createdAt: now,
    },
  })
  const change = await database.policyChange.create({
    data: {
      place: '330281',
      key: 'dibao.standard',
      value: 18_000_00,
      validFrom: now,
      reviewBy: now,
      title: 'a notice',
      titleEn: 'a notice',
      grade: 'A',
      clause: '1',
      clauseEn: '1',
      state: 'previewed',
      proposedBy: proposer.id,
      proposedAt: now,
      previews: {
        create: {
          state: 'done',
          fingerprint: 'x',
          total: 1,
          done: 1,
          lookedGolden: 0,
          startedBy: proposer.id,
          startedAt: now,
          cases: {
            create: {
              kind: 'household',
              ref: applicationId,
              programme: 'dibao',
              effect: 'gains',
              verdictBefore: 'not',
              verdictAfter: 'likely',
            },
          },
        },
      },
    },
  })
  const candidate = await database.candidate.create({
    data: {
      changeId: change.id,
      applicationId,
      regionCode: TOWNSHIP,
      programme: 'dibao',
      createdAt: now,
      updatedAt: now,
    },
  })
  return { change: change.id, candidate: candidate.id }
}
