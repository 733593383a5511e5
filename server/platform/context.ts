import type { Logger } from 'pino'
import type { Cipher } from './cipher.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Tx } from './database.ts'
import type { Lang, Translate } from './i18n.ts'
import type { KeyUse } from './idempotency-keys.ts'

/** Staff roles: 村/社区, 乡镇/街道, 县 (区), the administrator, and people of an organisation that gives services. */
export type StaffRole = 'village' | 'township' | 'county' | 'admin' | 'provider'

/**
 * Who acts. `regionCode` is the scope of a member of staff: every code that begins with it. `providerId` is set for the
 * role `provider` alone, whose scope it is.
 */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'resident'; personId: string }
  | { kind: 'staff'; staffId: string; role: StaffRole; regionCode: string; providerId?: string }
  | { kind: 'system'; name: string }

/**
 * Outside systems behind interfaces. Each room that owns a port adds it here by declaration merging:
 * `declare module '../platform/context.ts' { interface Ports { registry: RegistryGateway } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms
export interface Ports {}

/** What a process builds once. */
export type Deps = {
  config: Config
  clock: Clock
  database: Database
  cipher: Cipher
  log: Logger
  ports: Ports
}

/** What every use case gets. `db` is the database, or the transaction that is open. */
export type Ctx = Deps & {
  actor: Actor
  lang: Lang
  t: Translate
  db: Tx
  /** Set for a write that carries an idempotency key: its first transaction marks the key as done. */
  requestKey?: KeyUse
  /** Set for a job: when it should have been done. What it brings about is late from then on. */
  dueAt?: Date
}
