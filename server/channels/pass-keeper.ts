import { setTimeout as pause } from 'node:timers/promises'
import type { FetchPass, NewPass, PassKeeper } from '../../bot/channels/official-account/pass.ts'
import { systemClock } from '../platform/clock.ts'
import type { Deps } from '../platform/context.ts'

/** A new pass is asked for so long before the old one ends. */
const EARLY_MS = 5 * 60_000
/** How long one process may be at it: longer than the call takes. */
const LEASE_MS = 15_000
const LOOK_EVERY_MS = 100

type Store = Pick<Deps, 'database' | 'cipher'>

/** Keeps a pass for all processes, in the database; by the real clock, for it is the other side's. */
export function createPassKeeper(store: Store, service: string): PassKeeper {
  return {
    async pass(fetch, refused) {
      for (const end = now() + LEASE_MS; now() < end; await pause(LOOK_EVERY_MS)) {
        const kept = await read(store, service, refused)
        if (kept.good) return kept.good
        const leaseUntil = await lease(store, service)
        if (leaseUntil) return renew(store, { service, leaseUntil }, fetch, refused)
        // Somebody else is at it; until then the old one will do.
        if (kept.usable) return kept.usable
      }
      return null
    },
  }
}

const now = () => systemClock.now().getTime()

/** `usable`: not over and not refused. `good`: it need not be renewed either. */
async function read({ database, cipher }: Store, service: string, refused?: string) {
  const row = await database.servicePass.findUnique({ where: { service } })
  const value = row?.valueEnc ? cipher.decrypt(row.valueEnc) : null
  const endsIn = (row?.expiresAt?.getTime() ?? 0) - now()
  const usable = value !== refused && endsIn > 0 ? value : null
  return { value, usable, good: endsIn > EARLY_MS ? usable : null }
}

async function lease({ database }: Store, service: string): Promise<Date | null> {
  await database.servicePass.createMany({ data: [{ service }], skipDuplicates: true })
  const leaseUntil = new Date(now() + LEASE_MS)
  const free = [{ leaseUntil: null }, { leaseUntil: { lt: new Date(now()) } }]
  const { count } = await database.servicePass.updateMany({
    where: { service, OR: free },
    data: { leaseUntil },
  })
  return count === 1 ? leaseUntil : null
}

async function renew(
  store: Store,
  ours: { service: string; leaseUntil: Date },
  fetch: FetchPass,
  refused?: string,
): Promise<string | null> {
  // It may have been renewed a moment before the lease was ours.
  const kept = await read(store, ours.service, refused)
  const fresh = kept.good
    ? null
    : await fetch(refused !== undefined && kept.value === refused).catch(() => null)
  await store.database.servicePass.updateMany({
    where: ours,
    data: { leaseUntil: null, ...(fresh ? rowOf(store, fresh) : {}) },
  })
  return fresh?.value ?? kept.usable
}

function rowOf({ cipher }: Store, { value, seconds }: NewPass) {
  const fetchedAt = new Date(now())
  const expiresAt = new Date(fetchedAt.getTime() + seconds * 1000)
  return { valueEnc: cipher.encrypt(value), fetchedAt, expiresAt }
}
