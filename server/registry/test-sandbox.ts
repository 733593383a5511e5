import { fakeClock } from '../platform/clock.ts'
import { createRegistryClient, type RegistryClientOptions } from './client/create-client.ts'
import { startSandbox } from './sandbox/start.ts'

/** For tests of any room: a sandbox on a free port with a standing clock, and clients for it. */
export async function startTestRegistry(now = '2026-11-21T09:00:00+08:00') {
  const clock = fakeClock(now)
  const key = { keyId: 'test', secret: 'a-secret-for-tests' }
  const sandbox = await startSandbox({ port: 0, clock, ...key })
  const logged: string[] = []
  const write = (fields: Record<string, unknown>, message: string) => {
    logged.push(JSON.stringify({ ...fields, message }))
  }
  const open: { close(): void }[] = [sandbox]
  return {
    ...key,
    clock,
    logged,
    baseUrl: sandbox.baseUrl,
    client(options: Partial<RegistryClientOptions> = {}) {
      const log = { info: write, warn: write }
      const client = createRegistryClient({
        baseUrl: sandbox.baseUrl,
        ...key,
        clock,
        log,
        random: () => 0,
        ...options,
      })
      open.push(client)
      return client
    },
    async switchTo(switches: { mode: string; delayMs?: number; checkDelayMs?: number }) {
      const response = await fetch(new URL('/sandbox/switches', sandbox.baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(switches),
      })
      if (!response.ok) throw new Error(`switches refused: ${response.status}`)
    },
    async close() {
      await Promise.all(open.map((one) => one.close()))
    },
  }
}
