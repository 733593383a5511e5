import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { PolicyPack } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { packFaults } from '../eligibility/packs/check.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { type Listener, listen } from '../platform/listen.ts'
import { changeFaults, programFaults } from './checks.ts'
import { amendmentPacks, type Change } from './rules.ts'
import { approvedChanges, packsWith } from './store.ts'

/** A notification may be lost; so often each process looks for itself. */
const POLL_MS = 30_000

/** Approved changes as they are given out, with their ETag. */
export type Published = { packs: readonly PolicyPack[]; etag: string }

/** The rules in force in this process, in memory: the packs of the program and the approved changes over them. */
export interface PolicyBook {
  packs(): readonly PolicyPack[]
  /** The rules as they were known at a moment: without what was approved later. */
  packsAt(moment: Date): Promise<readonly PolicyPack[]>
  published(): Published
  /** Whether this process leaves an approved change out because it is at fault. */
  refuses(changeId: string): boolean
  /** Checks the rules of the program, reads the changes and follows them. Throws when the former are at fault. */
  open(): Promise<void>
  /** Reads the changes now. */
  refresh(): Promise<void>
  close(): Promise<void>
}

declare module '../platform/context.ts' {
  interface Ports {
    /** Every rule that decides: pass `packs()` to whatever screens or resolves. */
    policyBook: PolicyBook
  }
}

/** What a process knows: every approved change, those of them that it refuses, and what follows from the others. */
type Held = {
  changes: readonly Change[]
  refused: ReadonlySet<string>
  packs: readonly PolicyPack[]
  published: Published
}

export type BookParts = {
  config: Pick<Config, 'DATABASE_URL' | 'DEMO_MODE'>
  database: Database
  log: Pick<Logger, 'error' | 'warn' | 'info'>
  /** How many approved changes this process refuses. */
  refused: { set(count: number): void }
  base?: readonly PolicyPack[]
}

/** The book of one process. Until it is opened it holds the rules of the program alone. */
export function createPolicyBook({
  config,
  database,
  log,
  refused,
  base = ALL_PACKS,
}: BookParts): PolicyBook {
  let held: Held = { changes: [], packs: base, published: publish([]), refused: new Set() }
  let turn: Promise<void> = Promise.resolve()
  let listener: Listener | null = null
  let poll: NodeJS.Timeout | undefined

  const read = async () => {
    const changes = await approvedChanges(database)
    if (sameChanges(changes, held.changes)) return
    const accepted = accept(changes, base, held, (change, faults) => {
      log.error(
        { change: change.id, place: change.place, key: change.key, faults },
        'approved change refused',
      )
    })
    const left = changes.filter((change) => !accepted.includes(change)).map(({ id }) => id)
    refused.set(left.length)
    const published = publish(amendmentPacks(accepted, base))
    held = { changes, packs: packsWith(accepted, base), published, refused: new Set(left) }
    log.info({ changes: accepted.length }, 'rules read')
  }
  // One reading after the other: an older answer never replaces a newer one.
  const refresh = () => {
    const mine = turn.then(read)
    turn = mine.catch(() => {})
    return mine
  }
  const look = () => {
    refresh().catch((err) => log.error({ err }, 'rules not read; those read before stay'))
  }
  return {
    packs: () => held.packs,
    async packsAt(moment) {
      const then = await approvedChanges(database, moment)
      if (sameChanges(then, held.changes)) return held.packs
      return packsWith(
        accept(then, base, held, () => {}),
        base,
      )
    },
    published: () => held.published,
    refuses: (changeId) => held.refused.has(changeId),
    refresh,
    async open() {
      const faults = config.DEMO_MODE ? packFaults(base) : programFaults(base)
      if (faults.length > 0)
        throw new Error(`The policy packs are at fault (${faults.length}): ${faults.slice(0, 5).join('; ')}`)
      listener ??= listen(config.DATABASE_URL, {
        channel: 'zhongfu_policy',
        hear: look,
        missed: look,
      })
      poll ??= setInterval(look, POLL_MS).unref()
      await refresh().catch((cause) => {
        const words = 'The approved changes of rules cannot be read. Apply the migrations: npm run migrate'
        throw new Error(words, { cause })
      })
    },
    async close() {
      clearInterval(poll)
      await listener?.close()
      await turn
    },
  }
}

const sameChanges = (one: readonly Change[], other: readonly Change[]) =>
  one.length === other.length && one.every(({ id }, at) => id === other[at]?.id)

/**
 * The changes that fit, in the order of their approval; one at fault is told and left out, the others stay. Each is
 * judged by those before it, so as long as the order is that of `held`, nothing is judged again: it takes a while,
 * and whoever opens a receipt asks for it.
 */
function accept(
  changes: readonly Change[],
  base: readonly PolicyPack[],
  held: Pick<Held, 'changes' | 'refused'>,
  tell: (change: Change, faults: string[]) => void,
): Change[] {
  const kept: Change[] = []
  let judged = true
  for (const [at, change] of changes.entries()) {
    judged &&= held.changes[at]?.id === change.id
    if (judged) {
      if (!held.refused.has(change.id)) kept.push(change)
      continue
    }
    const faults = changeFaults(change, kept, base)
    if (faults.length === 0) kept.push(change)
    else tell(change, faults.slice(0, 5))
  }
  return kept
}

function publish(packs: readonly PolicyPack[]): Published {
  const hash = createHash('sha256').update(JSON.stringify(packs)).digest('base64url').slice(0, 22)
  return { packs, etag: `"${hash}"` }
}
