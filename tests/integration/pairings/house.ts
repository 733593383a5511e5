import { noteKnownAids } from '../../../server/benefits/service.ts'
import { admitHousehold, ensurePersons } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { chinaDate } from '../../../server/platform/clock.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, type House } from '../applications/house.ts'

export { at, days, type House, minutes, startHouse } from '../applications/house.ts'

export const VILLAGE = '330281003007'
export const TOWNSHIP = '330281003'
export const COUNTY = '330281'
export const ADDRESS = '余姚市兰江街道江南新城社区9-3'

/** A family in care, of demo people; the first one is its head. Gives the id of the household. */
export async function familyInCare(
  house: Pick<House, 'ctx'>,
  keys: string[],
  regionCode = VILLAGE,
): Promise<string> {
  const { ctx } = house
  const members = keys.map((key, at) => ({ ...demoPerson(key), relation: at === 0 ? 'head' : 'child' }))
  const ids = await ensurePersons(ctx, members, true)
  const { id } = await admitHousehold(ctx, {
    registryRef: null,
    regionCode,
    address: ADDRESS,
    applicantId: ids.get(members[0]?.idNumber ?? '') ?? '',
    members,
    confirmed: true,
  })
  await noteKnownAids(ctx, id, [{ kind: 'dibao', monthFen: null, since: chinaDate(ctx.clock.now()) }])
  return id
}

/** A demo person who signs in, asks to help and is confirmed. */
export async function volunteer(
  house: House,
  key: string,
  { regionCode = TOWNSHIP, branchId = null }: { regionCode?: string; branchId?: string | null } = {},
): Promise<{ client: ApiClient; id: string }> {
  const client = await house.resident(key)
  const { body } = await client.post(API.volunteer, { regionCode, branchId, partyMember: true })
  const staff = await house.staff('county', COUNTY)
  const { status } = await staff.post(at(API.deskVolunteerDecide, body.volunteer.id), { decision: 'confirm' })
  if (status !== 200) throw new Error(`${key} was not confirmed`)
  return { client, id: body.volunteer.id }
}

/** Proposes as the township; gives the id of the pairing. */
export async function propose(
  house: House,
  body: { householdId: string; volunteerId: string; followsId?: string },
): Promise<string> {
  const answer = await (await house.staff('township', TOWNSHIP)).post(API.deskPairings, body)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body.id
}

/** Titles in somebody's inbox, the newest first. */
export async function inbox(client: ApiClient): Promise<string[]> {
  const { body } = await client.get(API.myInbox)
  return body.items.map((one: { title: string }) => one.title)
}

let logged = 0
/** A contact as two taps send it. */
export const entry = (how: 'well' | 'needs_help' | 'not_reached', more: object = {}) => {
  logged += 1
  return { clientKey: `contact-${logged}`, way: 'call', how, ...more }
}
