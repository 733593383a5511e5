import { randomUUID } from 'node:crypto'
import { seedDemoHelp } from '../../../prisma/seed/demo-help.ts'
import { seedDemoServices } from '../../../prisma/seed/demo-services.ts'
import { seedDemoWishes } from '../../../prisma/seed/demo-wishes.ts'
import { ensurePersons } from '../../../server/households/service.ts'
import { API, fill } from '../../../server/paths.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { ApiClient } from '../../harness/app.ts'
import type { House } from '../house.ts'
import { type Phone, type Setting, takePhone } from '../phone.ts'

const DAY_MS = 24 * 3_600_000

/** What stands behind the pages that have an id in their address. */
export type Helping = {
  wish: string
  number: number
  held: string
  order: string
  pairing: string
  branch: string
}

/** Sessions by the key of a demo person or the name of an account, without walking through the sign-in. */
async function tokenOf({ ctx }: House, who: string): Promise<string> {
  const staff = await ctx.db.staffUser.findFirst({ where: { username: who } })
  if (staff) return (await createSession(ctx, { kind: 'staff', staffId: staff.id, ttlMs: DAY_MS })).token
  const person = demoPerson(who)
  const personId = (await ensurePersons(ctx, [person], true)).get(person.idNumber) ?? ''
  return (await createSession(ctx, { kind: 'resident', personId, ttlMs: DAY_MS })).token
}

async function as(house: House, who: string): Promise<(path: string, body: object) => Promise<void>> {
  const client = new ApiClient(house.url)
  client.cookies.set('zf_session', await tokenOf(house, who))
  return async (path, body) => {
    const answer = await client.post(path, body)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  }
}

/** The demo's helpers, wishes and services; one wish is held, one visit is to come. */
export async function beginHelping(house: House): Promise<Helping> {
  const { ctx } = house
  await seedDemoHelp(ctx)
  await seedDemoServices(ctx)
  await seedDemoWishes(ctx)
  const [wish, held] = await ctx.db.wish.findMany({
    where: { category: { in: ['goods', 'repair'] } },
    orderBy: { number: 'asc' },
  })
  const helper = await as(house, 'he-zhiyuan')
  await helper(fill(API.volunteerWishClaim, { id: held?.id ?? '' }), {})
  await helper(fill(API.volunteerWishAsk, { id: held?.id ?? '' }), { what: 'contact' })
  const slot = await ctx.db.serviceSlot.findFirstOrThrow({
    where: { project: { name: { startsWith: '独居老人上门看望' } } },
    orderBy: { startsAt: 'asc' },
  })
  const order = { projectId: slot.projectId, slotId: slot.id, words: '耳朵背，请敲门响一点' }
  await (await as(house, 'sun-aying'))(API.serviceOrders, { clientKey: randomUUID(), ...order })
  return {
    wish: wish?.id ?? '',
    number: wish?.number ?? 0,
    held: held?.id ?? '',
    order: (await ctx.db.serviceOrder.findFirstOrThrow()).id,
    pairing: (await ctx.db.pairing.findFirstOrThrow({ where: { state: 'active' } })).id,
    branch: (await ctx.db.branch.findFirstOrThrow({ where: { regionCode: '330281003007' } })).id,
  }
}

/** A phone on which somebody is signed in. */
export async function phoneOf(house: House, who: string, setting: Setting): Promise<Phone> {
  const phone = await takePhone(house.url, { setting, now: house.now() })
  await phone.context.addCookies([{ name: 'zf_session', value: await tokenOf(house, who), url: house.url }])
  return phone
}
