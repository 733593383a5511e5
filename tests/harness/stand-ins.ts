import type { ChatPush, SmsGateway, SmsOutcome } from '../../server/notifications/service.ts'
import type { RegistryGateway } from '../../server/registry/service.ts'

/** A provider of text messages that remembers what it took; `fault` decides what the next calls meet. */
export class SmsProvider implements SmsGateway {
  readonly taken = new Map<string, { to: string; text: string }>()
  calls = 0
  /**
   * `accept-then-lose`: takes it, and the line breaks. `hang`, `accept-then-hang`: the call never comes back, as
   * for a caller that is killed in the middle.
   */
  fault: 'none' | 'down' | 'rejects' | 'accept-then-lose' | 'hang' | 'accept-then-hang' = 'none'

  async send({ key, to, text }: { key: string; to: string; text: string }): Promise<SmsOutcome> {
    this.calls += 1
    if (this.fault === 'down') return 'unknown'
    if (this.fault === 'rejects') return 'rejected'
    if (this.fault === 'hang') return new Promise(() => {})
    // Real providers differ: this one would take the same message twice and the phone would ring twice.
    if (this.taken.has(key)) throw new Error(`"${key}" was sent twice`)
    this.taken.set(key, { to, text })
    if (this.fault === 'accept-then-lose') throw new Error('the line broke')
    if (this.fault === 'accept-then-hang') return new Promise(() => {})
    return 'accepted'
  }

  async lookup(key: string): Promise<'accepted' | 'unknown'> {
    if (this.fault === 'down') throw new Error('the provider is down')
    return this.taken.has(key) ? 'accepted' : 'unknown'
  }

  textsTo(phone: string): string[] {
    return [...this.taken.values()].filter(({ to }) => to === phone).map(({ text }) => text)
  }
}

/** A registry that knows the names it is given; what else it is asked for is a mistake of the test. */
export class NameRegistry implements RegistryGateway {
  down = false
  readonly names = new Map<string, string>()

  async checkRealName({ name, idNumber }: { name: string; idNumber: string }) {
    if (this.down) return { ok: false, code: 'REGISTRY_DOWN' } as const
    return { ok: true, result: this.names.get(idNumber) === name ? 'MATCH' : 'MISMATCH' } as const
  }

  fetchHousehold(): never {
    throw new Error('not asked for in this test')
  }
  requestEconomicCheck(): never {
    throw new Error('not asked for in this test')
  }
  fetchEconomicCheck(): never {
    throw new Error('not asked for in this test')
  }
  circuit() {
    return 'closed' as const
  }
  close() {}
}

/** Chats that some people have. */
export class Chats implements ChatPush {
  readonly people = new Set<string>()
  readonly pushed: { personId: string; text: string; key: string }[] = []
  /** False: only the page, which somebody must open. */
  rings = true

  async push(message: { personId: string; text: string; link: string | null; key: string }) {
    if (!this.people.has(message.personId)) return 'no_conversation'
    if (!this.pushed.some(({ key }) => key === message.key)) this.pushed.push(message)
    return this.rings ? 'delivered' : 'kept'
  }
}
