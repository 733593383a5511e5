import { jobs } from '../../../server/jobs.ts'
import { API } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { type ApiClient, startTestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { Chats, NameRegistry, SmsProvider } from '../../harness/stand-ins.ts'

export const WANG = { name: '王建国', idNumber: '339999196803120018', phone: '17000000101' }
export const LI = { name: '李阿婆', idNumber: '339999195002080023', phone: '17000000201' }

/** The house with a registry that knows two people, a phone network that can fail, and a clock that obeys. */
export async function startHouse() {
  const sms = new SmsProvider()
  const registry = new NameRegistry()
  registry.names.set(WANG.idNumber, WANG.name)
  registry.names.set(LI.idNumber, LI.name)
  const clock = fakeClock('2026-11-23T02:00:00Z')
  const server = await startTestServer({ clock, ports: { sms, registry, chatPush: new Chats() } })
  const work = () => drain(server.runtime, jobs)

  /** Asks for a code, lets the worker do its part, and reads the phone. */
  async function askForCode(client: ApiClient, who = WANG) {
    const started = await client.post(API.signInStart, who)
    await work()
    const text = sms.textsTo(who.phone).at(-1) ?? ''
    return {
      started,
      challengeId: String(started.body.challengeId),
      text,
      code: /\d{6}/.exec(text)?.[0] ?? '',
    }
  }

  async function signIn(client: ApiClient, who = WANG) {
    const { challengeId, code } = await askForCode(client, who)
    return client.post(API.signInVerify, { challengeId, code })
  }

  return { ...server, sms, registry, clock, work, askForCode, signIn }
}

export type House = Awaited<ReturnType<typeof startHouse>>

export const minutes = (n: number) => n * 60_000
