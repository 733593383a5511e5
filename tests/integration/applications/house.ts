import { addStaff, currentTotp } from '../../../server/identity/service.ts'
import { jobs } from '../../../server/jobs.ts'
import { API, fill } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { StaffRole } from '../../../server/platform/context.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { startSandbox } from '../../../server/registry/sandbox/start.ts'
import { createRegistryClient } from '../../../server/registry/service.ts'
import { type ApiClient, startTestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { Chats, SmsProvider } from '../../harness/stand-ins.ts'

export const minutes = (n: number) => n * 60_000
export const days = (n: number) => n * 24 * 60 * 60_000

/** A signature as a finger draws it. */
export const SIGNATURE = {
  kind: 'strokes',
  width: 300,
  height: 150,
  strokes: [[10, 10, 30, 40, 50, 20, 70, 60, 90, 30, 110, 70, 130, 20, 150, 50]],
}

const key = { keyId: 'test', secret: 'a-secret-of-the-registry-in-tests-0' }
const PASSWORD = 'a long demo password'

/** The house with the real sandbox registry over HTTP, a phone network that remembers, and a clock that obeys. */
export async function startHouse(start = '2026-11-23T02:00:00Z') {
  const clock = fakeClock(start)
  const sandbox = await startSandbox({ port: 0, ...key, clock, checkDelayMs: 0 })
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const sleep = async () => {}
  const registry = createRegistryClient({
    baseUrl: sandbox.baseUrl,
    ...key,
    clock,
    log,
    sleep,
    // These tests break the registry on purpose; that calls are cut off afterwards is tested in its own room.
    circuit: { volumeThreshold: 1000 },
  })
  const sms = new SmsProvider()
  const chats = new Chats()
  const server = await startTestServer({ clock, ports: { sms, registry, chatPush: chats } })
  const ctx = systemCtx(server.runtime, 'test')
  await importRegions(ctx)
  const work = () => drain(server.runtime, jobs)

  async function switchRegistry(mode: 'normal' | 'down' | 'missing' | 'contradictory', checkDelayMs = 0) {
    await fetch(`${sandbox.baseUrl}/sandbox/switches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode, checkDelayMs }),
    })
  }

  /** Moves the clock and lets everything happen that is due by then. */
  async function pass(ms: number): Promise<void> {
    clock.advance(ms)
    // Residents look in now and then: a session that nobody uses would end.
    await ctx.db.session.updateMany({ where: { kind: 'resident' }, data: { lastSeenAt: clock.now() } })
    await work()
  }

  async function resident(name: string): Promise<ApiClient> {
    // Past the pause between two codes to one phone.
    clock.advance(minutes(1) + 1_000)
    const client = server.client()
    const { name: realName, idNumber, phone } = demoPerson(name)
    const { body } = await client.post(API.signInStart, { name: realName, idNumber, phone })
    await work()
    const code = /\d{6}/.exec(sms.textsTo(phone).at(-1) ?? '')?.[0]
    const { status } = await client.post(API.signInVerify, { challengeId: body.challengeId, code })
    if (status !== 200) throw new Error(`${name} could not sign in`)
    return client
  }

  /** A member of staff of a place, signed in now (their sessions are short, the clock makes leaps). */
  async function staff(role: StaffRole, regionCode: string): Promise<ApiClient> {
    const username = `${role}-${regionCode}`
    const known = await ctx.db.staffUser.count({ where: { username } })
    if (!known) await addStaff(ctx, { username, name: '演示', password: PASSWORD, role, regionCode })
    clock.advance(31_000)
    const client = server.client()
    const totp = await currentTotp(ctx, username)
    const { status } = await client.post(API.staffSignIn, { username, password: PASSWORD, totp })
    if (status !== 200) throw new Error(`${username} could not sign in`)
    return client
  }

  const close = async () => {
    await server.close()
    await sandbox.close()
    registry.close()
  }
  return { ...server, clock, sms, chats, ctx, work, pass, resident, staff, switchRegistry, close }
}

export type House = Awaited<ReturnType<typeof startHouse>>

export const at = (path: string, id: string, more: Record<string, string> = {}) => fill(path, { id, ...more })

/** What no paper says and only the family can tell. */
const TOLD = { obligorFamilies: 0, groups: [], spending: [] }

/** A draft that is filled in and signed by the applicant; the other adults have not been asked. */
export async function readyDraft(client: ApiClient, programmes: string[] = ['dibao'], regionCode?: string) {
  const { body: started } = await client.post(API.applications, { facts: TOLD })
  const id: string = started.application.id
  const { body: filled } = await client.post(at(API.applicationPrefill, id))
  const place = regionCode ?? filled.registeredRegion?.code
  const answers = { programmes, place: 'registered', regionCode: place }
  const saved = await client.put(at(API.applicationDraft, id), {
    version: filled.version,
    step: 'promise',
    answers,
  })
  const mine = saved.body.consents.find((one: { isMe: boolean }) => one.isMe)
  await client.post(at(API.applicationConsentSign, id, { consentId: mine.id }), { signature: SIGNATURE })
  const { body } = await client.post(at(API.applicationPromise, id), { signature: SIGNATURE })
  return body
}

/** Sends a ready draft. */
export async function send(client: ApiClient, draft: { id: string; version: number }) {
  return client.post(at(API.applicationSubmit, draft.id), { version: draft.version })
}

/** Every other adult signs through the link. */
export async function signOthers(house: House, client: ApiClient, id: string): Promise<void> {
  const { body } = await client.get(at(API.application, id))
  for (const consent of body.consents.filter((one: { status: string }) => one.status !== 'signed')) {
    const link = await client.post(at(API.applicationConsentLink, id, { consentId: consent.id }))
    const token = link.body.url.split('#')[1]
    const person = [...PEOPLE].find(({ name }) => name === consent.memberName)
    const answer = await house.client().post(API.consentSign, {
      decision: 'sign',
      token,
      idLast4: person?.idNumber.slice(-4),
      signature: SIGNATURE,
    })
    if (answer.status !== 200) throw new Error(`${consent.memberName} could not sign: ${answer.text}`)
  }
}

const PEOPLE = ['wang-jianguo', 'chen-guifang', 'wang-xiaoyu', 'zhao-guoping', 'zhou-lijuan', 'li-apo'].map(
  demoPerson,
)
