import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../../server/platform/context.ts'
import { translator } from '../../../server/platform/i18n.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'

const PLACE = '330281003007'

/** Somebody who wants a wish. */
export type Contender = { ctx: Ctx; wishId: string }

/** So many volunteers, each with a context as a request has it. */
export async function volunteers(runtime: Runtime, many: number): Promise<Ctx[]> {
  const { database, clock } = runtime
  const persons = await people(runtime, many)
  const askedAt = clock.now()
  await database.volunteer.createMany({
    data: persons.map((personId) => ({ personId, regionCode: PLACE, state: 'active', askedAt })),
  })
  const t = translator('zh-CN')
  return persons.map((personId) => ({
    ...runtime,
    db: database,
    actor: { kind: 'resident', personId },
    lang: 'zh-CN',
    t,
  }))
}

/** Wishes that were met before: tables and their statistics are as they are in a house that is lived in. */
const HISTORY = 2_000

/** A past: closed wishes, each with a claim that met it. */
export async function history(runtime: Runtime, crowd: readonly Ctx[]): Promise<void> {
  await contest(runtime, crowd, HISTORY)
  await runtime.database.$executeRaw`
    INSERT INTO wish_claim (id, wish_id, volunteer_id, state, claimed_at)
    SELECT gen_random_uuid(), w.id, v.id, 'done', now()
      FROM (SELECT id, row_number() OVER () AS n FROM wish) w
      JOIN (SELECT id, row_number() OVER () - 1 AS n, count(*) OVER () AS all_ FROM volunteer) v ON w.n % v.all_ = v.n`
}

/** Fresh wishes on the board, those before are over; who wants which, in an order by chance. */
export async function contest(runtime: Runtime, crowd: readonly Ctx[], wishes: number): Promise<Contender[]> {
  const { database, clock, cipher } = runtime
  await database.$executeRaw`UPDATE wish_claim SET state = 'done' WHERE state IN ('held', 'waiting')`
  await database.$executeRaw`UPDATE wish SET state = 'closed' WHERE state IN ('open', 'held')`
  const [personId = ''] = await people(runtime, 1)
  const now = clock.now()
  const ids = Array.from({ length: wishes }, () => randomUUID())
  await database.wish.createMany({
    data: ids.map((id) => ({
      id,
      keyHash: id,
      personId,
      regionCode: PLACE,
      madeByKind: 'resident',
      category: 'goods',
      wordsEnc: cipher.encrypt('bench'),
      publicText: 'bench',
      state: 'open',
      createdAt: now,
      publishedAt: now,
    })),
  })
  // Statistics as autovacuum would have them by then.
  await database.$executeRaw`VACUUM ANALYZE wish, wish_claim, wish_event, volunteer, person`
  return crowd
    .map((ctx, at) => ({ ctx, wishId: ids[at % wishes] ?? '', order: Math.random() }))
    .sort((a, b) => a.order - b.order)
}

async function people({ database, clock, cipher }: Runtime, many: number): Promise<string[]> {
  const now = clock.now()
  const rows = Array.from({ length: many }, () => {
    const id = randomUUID()
    return {
      id,
      idHash: id,
      idNumberEnc: '',
      nameEnc: cipher.encrypt('bench'),
      createdAt: now,
      updatedAt: now,
    }
  })
  await database.person.createMany({ data: rows })
  return rows.map(({ id }) => id)
}
