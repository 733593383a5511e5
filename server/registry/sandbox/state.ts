import type { CheckStore } from './check-store.ts'
import type { People } from './people.ts'
import type { Switches } from './switches.ts'

/** What the routes of the sandbox share. */
export type SandboxState = {
  people: People
  checks: CheckStore
  switches: Switches
  clock: { now(): Date }
}
