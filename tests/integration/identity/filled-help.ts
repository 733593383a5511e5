import type { TestServer } from '../../harness/app.ts'
import { TOWNSHIP } from './filled-place.ts'

/** What belongs to somebody who helps a family. */
export type HelpIds = {
  branch: string
  group: string
  volunteer: string
  certificate: string
  pairing: string
  contact: string
}

/** This person as a volunteer of the place, paired with a family there that needs help. */
export async function fillHelp({ runtime }: TestServer, personId: string): Promise<HelpIds> {
  const { database, cipher, clock } = runtime
  const now = clock.now()
  const { id: branch } = await database.branch.create({
    data: { name: 'x', regionCode: TOWNSHIP, createdAt: now },
  })
  const { id: volunteer } = await database.volunteer.create({
    data: { personId, branchId: branch, regionCode: TOWNSHIP, state: 'active', askedAt: now },
  })
  const { id: group } = await database.branchGroup.create({
    data: {
      branchId: branch,
      channel: 'x',
      externalHash: 'x',
      externalEnc: 'x',
      linkedBy: personId,
      joinedAt: now,
    },
  })
  const { id: certificate } = await database.certificate.create({
    data: {
      volunteerId: volunteer,
      codeHash: 'x',
      codeEnc: cipher.encrypt('000000000000'),
      fromDate: now,
      toDate: now,
      minutes: 1,
      deeds: 1,
      issuedAt: now,
    },
  })
  const household = await database.household.create({ data: { regionCode: TOWNSHIP, createdAt: now } })
  const { id: pairing } = await database.pairing.create({
    data: {
      householdId: household.id,
      volunteerId: volunteer,
      regionCode: TOWNSHIP,
      state: 'active',
      proposedBy: volunteer,
      proposedAt: now,
      volunteerAgreedAt: now,
      householdAgreedAt: now,
      startedAt: now,
    },
  })
  const { id: contact } = await database.pairingContact.create({
    data: {
      pairingId: pairing,
      keyHash: 'x',
      on: now,
      way: 'call',
      how: 'needs_help',
      createdAt: now,
      helpAt: now,
    },
  })
  return { branch, group, volunteer, certificate, pairing, contact }
}

/** Bodies that the contract accepts, for writes that name one thing by its id. */
export const HELP_BODIES: Record<string, unknown> = {
  'POST /api/volunteer/branch/members/:id/decide': { decision: 'confirm' },
  'POST /api/volunteer/branch/groups/:id/unlink': {},
  'POST /api/volunteer/pairings/:id/answer': { answer: 'agree' },
  'POST /api/volunteer/pairings/:id/contacts': { clientKey: 'client-key-1', way: 'call', how: 'well' },
  'POST /api/volunteer/pairings/:id/end': {},
  'POST /api/pairings/:id/answer': { answer: 'agree' },
  'POST /api/pairings/:id/address': { show: true },
  'POST /api/pairings/:id/end': {},
  'PUT /api/desk/volunteers/:id': { branchId: null, role: 'member' },
  'POST /api/desk/volunteers/:id/decide': { decision: 'confirm' },
  'POST /api/desk/volunteers/:id/end': {},
  'POST /api/desk/branches/:id/end': {},
  'POST /api/desk/pairings/:id/household': { answer: 'agree' },
  'POST /api/desk/pairings/:id/withdraw': {},
  'POST /api/desk/pairings/:id/end': {},
  'POST /api/desk/pairings/help/:id/done': { note: 'a note' },
}

/** Which of them an address is about; null: another room's. */
export function helpIdOf(route: string, ids: HelpIds): string | null {
  if (/pairings\/help/.test(route)) return ids.contact
  if (/pairings/.test(route)) return ids.pairing
  if (/certificates/.test(route)) return ids.certificate
  if (/branch\/groups/.test(route)) return ids.group
  if (/branches/.test(route)) return ids.branch
  return /desk\/volunteers|branch\/members/.test(route) ? ids.volunteer : null
}
