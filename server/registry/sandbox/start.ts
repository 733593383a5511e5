import { buildSandboxApp } from './app.ts'
import { createCheckStore } from './check-store.ts'
import { indexPeople } from './people.ts'
import { buildPopulation } from './population/population.ts'
import type { SandboxState } from './state.ts'

export type SandboxOptions = {
  /** 0 takes any free port. */
  port: number
  host?: string
  keyId: string
  secret: string
  clock: { now(): Date }
  /** Decides names, birthdays and addresses of the invented people; the demo people never change. */
  seed?: number
  /** How long an economic check takes until its last category is answered, in milliseconds. */
  checkDelayMs?: number
}

/** Starts the sandbox registry. @throws what listening throws, such as a taken port */
export async function startSandbox(options: SandboxOptions) {
  const { port, host = '127.0.0.1', keyId, secret, clock, seed = 2026, checkDelayMs = 0 } = options
  const state: SandboxState = {
    people: indexPeople(buildPopulation(seed)),
    checks: createCheckStore(),
    switches: { mode: 'normal', delayMs: 0, checkDelayMs },
    clock,
  }
  const app = buildSandboxApp(state, { keyId, secret })
  const baseUrl = await app.listen({ port, host })
  return { baseUrl, households: state.people.households.length, close: () => app.close() }
}
