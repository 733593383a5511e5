import { randomUUID } from 'node:crypto'
import {
  answerAsHousehold,
  answerAsVolunteer,
  endAsHousehold,
  logContact,
  proposePairing,
} from '../../../../server/pairings/service.ts'
import { asResident, asStaff, attempt, type Town } from './town.ts'

const MOST = 4

/** What some people do about pairings at one moment. */
export async function pairingDeeds(town: Town): Promise<void> {
  const { luck } = town
  if (luck.chance(40)) await begin(town)
  if (luck.chance(25)) await contact(town)
}

async function begin(town: Town): Promise<void> {
  const { house, luck } = town
  const open = await house.ctx.db.pairing.findMany({ where: { state: { in: ['proposed', 'active'] } } })
  const free = town.volunteers.filter(({ id }) => !open.some(({ volunteerId }) => volunteerId === id))
  const lonely = town.families.filter((one) => !open.some((row) => row.householdId === one.householdId))
  const [volunteer, family] = [luck.one(free), luck.one(lonely)]
  if (open.length >= MOST || !volunteer || !family) return
  const both = { householdId: family.householdId, volunteerId: volunteer.id }
  const made = await attempt(town, 'propose', () => proposePairing(asStaff(town, 'township'), both))
  if (!made) return
  const helper = asResident(town, volunteer.personId)
  await attempt(town, 'helper agrees', () => answerAsVolunteer(helper, made.id, 'agree'))
  const home = asResident(town, family.personId)
  const answer = { answer: 'agree', address: true } as const
  await attempt(town, 'family agrees', () => answerAsHousehold(home, made.id, answer))
}

async function contact(town: Town): Promise<void> {
  const { house, luck } = town
  const rows = await house.ctx.db.pairing.findMany({
    where: { state: 'active' },
    include: { volunteer: true },
    orderBy: { id: 'asc' },
  })
  const row = luck.one(rows)
  if (!row) return
  if (luck.chance(6)) {
    const personId = town.families.find((one) => one.householdId === row.householdId)?.personId ?? ''
    await attempt(town, 'end', () => endAsHousehold(asResident(town, personId), row.id))
    return
  }
  const body = { clientKey: randomUUID(), way: 'call', how: 'well' } as const
  await attempt(town, 'contact', () => logContact(asResident(town, row.volunteer.personId), row.id, body))
}
