import { API, fill } from '../../server/paths.ts'
import type { DemoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { ApiClient } from '../harness/app.ts'
import type { House } from './house.ts'

const SIGNATURE = {
  kind: 'strokes',
  width: 300,
  height: 150,
  strokes: [[10, 10, 30, 40, 50, 20, 70, 60, 90, 30, 110, 70, 130, 20, 150, 50]],
}

/** Somebody signed in over the API, for what other tests have walked on the pages. */
export async function signedIn(house: House, person: DemoPerson): Promise<ApiClient> {
  const client = new ApiClient(house.url)
  const old = await house.sms(person.phone)
  const { name, idNumber, phone } = person
  const { body } = await client.post(API.signInStart, { name, idNumber, phone })
  const { text } = await house.waitSms(phone, /\d{6}/, old)
  const code = /\d{6}/.exec(text)?.[0]
  await client.post(API.signInVerify, { challengeId: body.challengeId, code })
  return client
}

async function atDesk(house: House, username: string): Promise<ApiClient> {
  const client = new ApiClient(house.url)
  const { password, totp } = await house.staff(username)
  const { status } = await client.post(API.staffSignIn, { username, password, totp })
  if (status !== 200) throw new Error(`${username} could not sign in: ${status}`)
  return client
}

/** A household of one adult gets dibao: sent, seen by the township, approved by the county. */
export async function approve(house: House, person: DemoPerson): Promise<void> {
  const client = await signedIn(house, person)
  const id = await sendApplication(client)
  const at = (path: string) => fill(path, { id })
  const isAt = (stage: string) => async () => (await client.get(at(API.application))).body.stage === stage
  await house.advance(0.2)
  await house.until(isAt('review'))
  const { body } = await client.get(at(API.application))
  await decide(await atDesk(house, await townshipOf(house, body.regionCode)), id, {
    action: 'first_opinion_pass',
  })
  await house.advance(8 * 24)
  await house.until(isAt('confirm'))
  await decide(await atDesk(house, 'county-yuyao'), id, { action: 'approve', programme: 'dibao' })
}

async function townshipOf(house: House, regionCode: string): Promise<string> {
  const { body } = await new ApiClient(house.url).get(API.demo)
  const office = body.staff.find(
    (one: { role: string; regionCode: string }) =>
      one.role === 'township' && regionCode.startsWith(one.regionCode),
  )
  return office.username
}

async function sendApplication(client: ApiClient): Promise<string> {
  const started = await client.post(API.applications, { programmes: ['dibao'] })
  const id: string = started.body.application.id
  const at = (path: string, more = {}) => fill(path, { id, ...more })
  const { body: filled } = await client.post(at(API.applicationPrefill))
  // What no register knows: relatives who live apart, and large spending.
  const facts = { obligorFamilies: 0, spending: [], alreadyOn: 'none', needs: [] }
  const answers = {
    programmes: ['dibao'],
    place: 'registered',
    regionCode: filled.registeredRegion.code,
    facts,
  }
  const { body: saved } = await client.put(at(API.applicationDraft), {
    version: filled.version,
    step: 'promise',
    answers,
  })
  const mine = saved.consents.find((one: { isMe: boolean }) => one.isMe)
  await client.post(at(API.applicationConsentSign, { consentId: mine.id }), { signature: SIGNATURE })
  const { body } = await client.post(at(API.applicationPromise), { signature: SIGNATURE })
  const sent = await client.post(at(API.applicationSubmit), { version: body.version })
  if (sent.status !== 200) throw new Error(`not sent: ${sent.text}`)
  return id
}

async function decide(desk: ApiClient, id: string, how: Record<string, unknown>): Promise<void> {
  const path = `${fill(API.deskApplication, { id })}?purpose=handle_application`
  const { body } = await desk.get(path)
  const dibao = body.suggestion.programmes.find((one: { code: string }) => one.code === 'dibao')
  const amount = how.action === 'approve' ? { amountFen: dibao.amount.fen } : {}
  const answer = await desk.post(fill(API.deskDecide, { id }), { version: body.version, ...how, ...amount })
  if (answer.status !== 200) throw new Error(`not decided: ${answer.text}`)
}
