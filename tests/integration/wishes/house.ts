import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../server/generated/prisma/client.ts'
import { API } from '../../../server/paths.ts'
import type { Ctx } from '../../../server/platform/context.ts'
import { translator } from '../../../server/platform/i18n.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import type { ApiClient } from '../../harness/app.ts'
import type { House } from '../applications/house.ts'

export { at, days, type House, minutes, startHouse } from '../applications/house.ts'
export { familyInCare, inbox, volunteer } from '../pairings/house.ts'

export const VILLAGE = '330281003007'
export const TOWNSHIP = '330281003'
export const COUNTY = '330281'

/** What one example county has set. */
export const SETTINGS = {
  valueLimitFen: 50_000,
  noReview: ['company'],
  reviewDays: 2,
  leaseDays: 7,
  prolongDays: 3,
  openClaims: 3,
  coolAfter: 2,
  coolDays: 10,
  closeDays: 14,
  wishMinutes: 60,
}

/** A use case as this resident, without HTTP. */
export const as = (runtime: Runtime, personId: string): Ctx => ({
  ...runtime,
  db: runtime.database,
  actor: { kind: 'resident', personId },
  lang: 'zh-CN',
  t: translator('zh-CN'),
})

/** The same as whoever sits at the desk of a level in the example county. */
export async function asStaff(house: House, role: 'village' | 'township' | 'county'): Promise<Ctx> {
  const staff = await house.ctx.db.staffUser.findFirstOrThrow({ where: { role } })
  const { id: staffId, regionCode } = staff
  return { ...as(house.runtime, staffId), actor: { kind: 'staff', staffId, role, regionCode } }
}

/** A wish with its public words as they were shown to whoever sends it, and agreed to. */
export async function shown<W extends { words: string; idNumber?: string }>(client: ApiClient, wish: W) {
  const { words, idNumber } = wish
  const { status, body } = await client.post(API.wishPreview, { words, ...(idNumber ? { idNumber } : {}) })
  if (status !== 200 || !body.usable) throw new Error('nothing to show')
  return { publicText: String(body.publicText), agreed: true, ...wish }
}

/** People of the demo kind, straight into the tables: their ids. */
export async function people(runtime: Runtime, many: number): Promise<string[]> {
  const { cipher, clock, database } = runtime
  const now = clock.now()
  const rows = Array.from({ length: many }, () => ({
    id: randomUUID(),
    idHash: cipher.hash('id-number', randomUUID()),
    idNumberEnc: cipher.encrypt('339999196803120018'),
    nameEnc: cipher.encrypt('测试人'),
    createdAt: now,
    updatedAt: now,
  }))
  await database.person.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** So many active volunteers: person and volunteer of each. */
export async function crowd(runtime: Runtime, many: number, regionCode = TOWNSHIP) {
  const persons = await people(runtime, many)
  const now = runtime.clock.now()
  const rows = persons.map((personId) => ({
    id: randomUUID() as string,
    personId,
    regionCode,
    state: 'active',
    askedAt: now,
    decidedAt: now,
  }))
  await runtime.database.volunteer.createMany({ data: rows })
  return rows.map(({ id, personId }) => ({ id, personId }))
}

/** So many wishes on the board, of one person: their ids. */
export async function openWishes(
  runtime: Runtime,
  many: number,
  more: Partial<Prisma.WishCreateManyInput> = {},
): Promise<string[]> {
  const [personId = ''] = await people(runtime, 1)
  const now = runtime.clock.now()
  const rows = Array.from({ length: many }, () => ({
    id: randomUUID(),
    keyHash: randomUUID(),
    personId,
    regionCode: VILLAGE,
    madeByKind: 'resident',
    category: 'goods',
    wordsEnc: runtime.cipher.encrypt('想要一台收音机'),
    publicText: '有人想要一台收音机',
    state: 'open',
    createdAt: now,
    agreedAt: now,
    publishedAt: now,
    ...more,
  }))
  await runtime.database.wish.createMany({ data: rows })
  return rows.map(({ id }) => id)
}
