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

/** Fresh wishes on the board, what was there before is gone; who wants which, in an order by chance. */
export async function contest(runtime: Runtime, crowd: readonly Ctx[], wishes: number): Promise<Contender[]> {
  const { database, clock, cipher } = runtime
  await database.$executeRaw`TRUNCATE wish_claim, wish_event, wish, outbox_event CASCADE`
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
  await database.$executeRaw`ANALYZE wish, wish_claim, volunteer, person`
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
