import { Redis } from 'ioredis'
import pg from 'pg'
import { fakeClock } from '../../../../server/platform/clock.ts'
import { systemCtx } from '../../../../server/platform/make-ctx.ts'
import { type ApiClient, startTestServer } from '../../../harness/app.ts'
import {
  addLadder,
  addResident,
  type Person,
  RESIDENTS,
  type ResidentName,
  STAFF_NAMES,
  type StaffName,
  signIn,
} from './people.ts'
import { doWork, loseWork } from './work.ts'

/** What was accepted, as whoever sent it knows: it must be there once, in this order, and nothing else. */
export type Accepted = { step: number; resident: ResidentName; key: string; text: string }

export type World = Awaited<ReturnType<typeof startWorld>>

/** A house without workers, on a clock that stands still, with a ladder of staff and two residents. */
export async function startWorld() {
  const clock = fakeClock('2026-11-20T10:00:00+08:00')
  const server = await startTestServer({ clock })
  const ctx = systemCtx(server.runtime, 'test')
  const staffIds = await addLadder(ctx)
  const redis = new Redis(server.redisUrl)
  const admin = new pg.Pool({ connectionString: server.databaseUrl, max: 2 })
  const desks = new Map<StaffName, ApiClient>()
  const people = new Map<ResidentName, Person>()
  const said: Accepted[] = []
  const replied: (Accepted & { staff: StaffName })[] = []
  const noted: { resident: ResidentName; text: string }[] = []

  async function signInStaff(): Promise<void> {
    for (const name of STAFF_NAMES)
      desks.set(name, await signIn(ctx, server.url, { kind: 'staff', staffId: staffIds[name] }))
  }

  const world = {
    ctx,
    clock,
    runtime: server.runtime,
    url: server.url,
    admin,
    staffIds,
    said,
    replied,
    noted,
    /** Which command is being carried out: what two do at once has no order. */
    step: 0,
    desk: (name: StaffName) => found(desks.get(name)),
    person: (name: ResidentName) => found(people.get(name)),
    /** The open hand-over of a resident, straight from the table. */
    open: (name: ResidentName) =>
      ctx.db.handoff.findFirst({
        where: { conversationId: world.person(name).conversationId, closedAt: null },
      }),
    flushRedis: () => redis.flushall(),
    work: (how: { twice?: boolean } = {}) => doWork(server.runtime, how),
    lose: () => loseWork(server.runtime),
    /** A new beginning: two new residents, nobody at a desk, nothing to do. */
    async begin(at: string): Promise<void> {
      clock.set(at)
      await redis.flushall()
      const now = clock.now()
      await ctx.db.handoff.updateMany({ where: { closedAt: null }, data: { state: 'closed', closedAt: now } })
      await ctx.db.outboxEvent.deleteMany()
      await ctx.db.scheduledTask.deleteMany()
      await ctx.db.staffPresence.deleteMany()
      await ctx.db.delivery.deleteMany()
      await ctx.db.notification.deleteMany()
      said.length = replied.length = noted.length = world.step = 0
      await signInStaff()
      for (const name of RESIDENTS) people.set(name, await addResident(ctx, server.url, name))
      await world.work()
    },
    /**
     * Lets time go by; what becomes due is done at its moment, or, when `lost`, handed over and lost until the end.
     * `present`: the pages of those on duty stay open.
     */
    async pass(minutes: number, how: { present: boolean; lost: boolean }): Promise<void> {
      const end = new Date(clock.now().getTime() + minutes * 60_000)
      if (how.present)
        await ctx.db.staffPresence.updateMany({
          where: { state: 'on' },
          data: { beatAt: end, activeAt: end },
        })
      for (;;) {
        const next = await ctx.db.scheduledTask.findFirst({
          where: { state: 'waiting', dueAt: { lte: end } },
          orderBy: { dueAt: 'asc' },
        })
        if (!next) break
        if (next.dueAt > clock.now()) clock.set(next.dueAt.toISOString())
        await (how.lost ? loseWork(server.runtime) : world.work())
      }
      clock.set(end.toISOString())
      await world.work()
      // Sessions do not outlive a holiday; the people do.
      if (minutes < 12 * 60) return
      await signInStaff()
      for (const person of people.values())
        person.phone = await signIn(ctx, server.url, { kind: 'resident', personId: person.personId })
    },
    async close(): Promise<void> {
      redis.disconnect()
      await admin.end()
      await server.close()
    },
  }
  return world
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('begin() comes first')
  return value
}
