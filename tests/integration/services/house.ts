import { randomUUID } from 'node:crypto'
import { ensureCode } from '../../../server/happiness-code/service.ts'
import { API } from '../../../server/paths.ts'
import { chinaDate, chinaInstant, dateColumn } from '../../../server/platform/clock.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { ApiClient } from '../../harness/app.ts'
import { at, days, type House } from '../applications/house.ts'
import { familyInCare } from '../pairings/house.ts'

export { at, days, type House, minutes, startHouse } from '../applications/house.ts'
export { familyInCare, inbox } from '../pairings/house.ts'

export const VILLAGE = '330281003007'
export const TOWNSHIP = '330281003'
export const COUNTY = '330281'

/** What any house has, one with a running bot as well. */
type Base = Pick<House, 'ctx' | 'runtime' | 'url' | 'clock'>

/** An organisation with one project and somebody who signs in for it. */
export async function provider(house: Base, name: string, change: Record<string, unknown> = {}) {
  const { database, cipher, clock } = house.runtime
  const { id: providerId } = await database.serviceProvider.create({
    data: { name, kind: 'organisation', regionCode: COUNTY, phone: '1700000-0811' },
  })
  const { id: projectId } = await database.serviceProject.create({
    data: {
      code: `T-${randomUUID().slice(0, 8)}`,
      providerId,
      name: `${name}看望`,
      about: '陪老人说说话',
      tag: 'elderly',
      kind: 'visit',
      regionCodes: [COUNTY],
      startsOn: dateColumn('2025-01-01'),
      updatedAt: clock.now(),
      ...change,
    },
  })
  const staff = await database.staffUser.create({
    data: {
      username: `provider-${randomUUID()}`,
      nameEnc: cipher.encrypt('社工'),
      passwordHash: 'not used here',
      totpEnc: cipher.encrypt('not used here'),
      role: 'provider',
      regionCode: COUNTY,
      providerId,
      createdAt: clock.now(),
    },
  })
  return {
    providerId,
    projectId,
    staffId: staff.id,
    client: () => signedIn(house, { kind: 'staff', staffId: staff.id }),
  }
}

/** A browser with a session that lasts. */
export async function signedIn(
  house: Base,
  owner: { kind: 'staff'; staffId: string } | { kind: 'resident'; personId: string },
): Promise<ApiClient> {
  const { token } = await createSession(house.ctx, { ...owner, ttlMs: days(60) })
  const client = new ApiClient(house.url)
  client.cookies.set('zf_session', token)
  return client
}

/** A demo person with a household in care and its 幸福码, signed in. */
export async function elder(house: House, key: string) {
  const householdId = await familyInCare(house, [key])
  const { personId } = await house.ctx.db.householdMember.findFirstOrThrow({ where: { householdId } })
  const code = await ensureCode(house.ctx, householdId)
  // Signing in leaves the phone on file.
  await house.resident(key)
  return {
    householdId,
    personId,
    shortCode: code.shortCode,
    client: await signedIn(house, { kind: 'resident', personId }),
  }
}

/** A time of a project so many days from now, at nine in the morning. */
export async function slot(house: Base, projectId: string, inDays: number, capacity = 1): Promise<string> {
  const day = chinaDate(new Date(house.clock.now().getTime() + days(inDays)))
  const startsAt = chinaInstant(day, '09:00')
  const { id } = await house.ctx.db.serviceSlot.create({
    data: { projectId, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), capacity },
  })
  return id
}

let keys = 0
export const key = () => {
  keys += 1
  return `a-client-key-${keys}`
}

/** Orders and gives what the page would show. */
export async function order(client: ApiClient, body: Record<string, unknown>) {
  const answer = await client.post(API.serviceOrders, { clientKey: key(), region: VILLAGE, ...body })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

export const act = (client: ApiClient, path: string, id: string, body: Record<string, unknown>) =>
  client.post(at(path, id), body)
