import { randomUUID } from 'node:crypto'
import { ensureCode } from '../../../../server/happiness-code/service.ts'
import type { Ctx } from '../../../../server/platform/context.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { makeCtx } from '../../../../server/platform/make-ctx.ts'
import { provider } from '../../services/house.ts'
import {
  COUNTY,
  crowd,
  type House,
  people,
  SETTINGS,
  startHouse,
  TOWNSHIP,
  VILLAGE,
} from '../../wishes/house.ts'
import { type Luck, luckOf } from './luck.ts'

export const WISH_SETTINGS = { ...SETTINGS, prolongDays: 5 }
export const RHYTHM_DAYS = 30
const VOLUNTEERS = 14
const OWNERS = 8
const FAMILIES = 6

/** A small town with everybody in it who has to do with help, and a house that serves it. */
export type Town = {
  house: House
  luck: Luck
  volunteers: { id: string; personId: string }[]
  /** They wish. */
  owners: string[]
  /** They order, and some are paired. */
  families: { householdId: string; personId: string; shortCode: string }[]
  providers: { providerId: string; projectId: string; staffId: string }[]
  staff: Record<'village' | 'township' | 'county', string>
  /** What every message that left was called, as often as it left. */
  left: string[]
  /** Which time an order had from when on; orders do not keep it. */
  times: { orderId: string; at: number; startsAt: number; endsAt: number }[]
  /** How often each deed succeeded: a year in which nothing happens shows nothing. */
  done: Map<string, number>
}

export async function startTown(seed: number, start: string): Promise<Town> {
  const house = await startHouse(start)
  const { runtime } = house
  const { database, clock } = runtime
  for (const [room, value] of [
    ['wishes', WISH_SETTINGS],
    ['pairings', { rhythmDays: RHYTHM_DAYS, contactMinutes: 30 }],
    ['notifications', { perDay: 20 }],
  ] as const)
    await database.countySetting.create({
      data: { regionCode: COUNTY, room, value, demo: true, setAt: clock.now() },
    })
  const volunteers = await crowd(runtime, VOLUNTEERS)
  await database.person.updateMany({ data: { realNameState: 'confirmed' } })
  const owners = await people(runtime, OWNERS)
  const families = []
  for (const personId of await people(runtime, FAMILIES)) families.push(await familyOf(house, personId))
  const left = watch(house)
  for (const { id } of await database.person.findMany({ select: { id: true } })) house.chats.people.add(id)
  const providers = []
  for (const name of ['姚江社工', '四明养老', '河姆渡志愿']) providers.push(await provider(house, name))
  return {
    ...{ house, volunteers, owners, families, providers, left },
    luck: luckOf(seed),
    staff: {
      village: await staffAt(house, 'village', VILLAGE),
      township: await staffAt(house, 'township', TOWNSHIP),
      county: await staffAt(house, 'county', COUNTY),
    },
    times: [],
    done: new Map(),
  }
}

async function familyOf({ ctx }: House, personId: string): Promise<Town['families'][number]> {
  const now = ctx.clock.now()
  const { id: householdId } = await ctx.db.household.create({
    data: {
      regionCode: VILLAGE,
      addressEnc: ctx.cipher.encrypt('江南新城社区 9-3'),
      createdAt: now,
      members: { create: [{ personId, relation: 'head', isHead: true, fromDate: now }] },
    },
  })
  const { shortCode } = await ensureCode(ctx, householdId)
  return { householdId, personId, shortCode }
}

async function staffAt({ ctx }: House, role: 'village' | 'township' | 'county', regionCode: string) {
  const secret = ctx.cipher.encrypt('not used here')
  const { id } = await ctx.db.staffUser.create({
    data: {
      username: `${role}-${randomUUID()}`,
      nameEnc: ctx.cipher.encrypt('演示'),
      passwordHash: 'not used here',
      totpEnc: secret,
      role,
      regionCode,
      createdAt: ctx.clock.now(),
    },
  })
  return id
}

/** Writes down each message that leaves the house, however often. */
function watch({ chats }: House): string[] {
  const left: string[] = []
  const push = chats.push.bind(chats)
  chats.push = (message) => {
    left.push(message.key)
    return push(message)
  }
  return left
}

export const asResident = ({ house }: Town, personId: string): Ctx =>
  makeCtx(house.runtime, { kind: 'resident', personId })

const PLACES = { village: VILLAGE, township: TOWNSHIP, county: COUNTY }
export const asStaff = ({ house, staff }: Town, role: keyof typeof PLACES): Ctx =>
  makeCtx(house.runtime, { kind: 'staff', staffId: staff[role], role, regionCode: PLACES[role] })

export const asProvider = ({ house }: Town, { staffId, providerId }: Town['providers'][number]): Ctx =>
  makeCtx(house.runtime, { kind: 'staff', staffId, role: 'provider', regionCode: COUNTY, providerId })

/** Does something that people may try at a wrong moment: a refusal in words is an answer, anything else a fault. */
export async function attempt<T>(town: Town, name: string, deed: () => Promise<T>): Promise<T | null> {
  try {
    const answer = await deed()
    town.done.set(name, (town.done.get(name) ?? 0) + 1)
    return answer
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
