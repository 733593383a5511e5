import { randomUUID } from 'node:crypto'
import { chinaTime } from '../../../../server/platform/clock.ts'
import { stopHelping } from '../../../../server/volunteers/service.ts'
import {
  actOnWish,
  claimWish,
  completeWish,
  leaveLine,
  makeWish,
  prolongWish,
  releaseWish,
  reportMine,
  withdrawWish,
} from '../../../../server/wishes/service.ts'
import { VILLAGE } from '../../wishes/house.ts'
import { asResident, asStaff, attempt, type Town } from './town.ts'

/** What some people do about wishes at one moment. */
export async function wishDeeds(town: Town): Promise<void> {
  const { luck } = town
  if (luck.chance(45)) await wishFor(town)
  if (luck.chance(50)) await review(town)
  for (let n = luck.below(5); n > 0; n -= 1) await claim(town)
  for (let n = luck.below(3); n > 0; n -= 1) await hold(town)
  if (luck.chance(40)) await lookInto(town)
}

const wishesIn = (town: Town, states: string[]) =>
  town.house.ctx.db.wish.findMany({ where: { state: { in: states } }, orderBy: { number: 'asc' } })

async function wishFor(town: Town): Promise<void> {
  const { luck, house } = town
  const owner = luck.one(town.owners)
  if (!owner) return
  const day = chinaTime(house.clock.now()).toPlainDate()
  const words = luck.one(['想要一台收音机', '想要一盏台灯', '想要一双暖和的鞋'])
  const wish = {
    clientKey: randomUUID(),
    category: luck.one(['company', 'company', 'goods'] as const) ?? 'goods',
    words: words ?? '',
    publicText: words ?? '',
    about: 'none' as const,
    urgency: luck.one(['normal', 'soon'] as const) ?? 'normal',
    byDate: luck.chance(35) ? day.add({ days: 5 + luck.below(25) }).toString() : null,
    valueFen: 0,
    agreed: true,
    pictures: [],
    regionCode: VILLAGE,
  }
  await attempt(town, 'make', () => makeWish(asResident(town, owner), wish))
}

/** A caseworker looks at one of those that wait, on whichever desk it lies; some they leave lying. */
async function review(town: Town): Promise<void> {
  const wish = town.luck.one(await wishesIn(town, ['review']))
  if (!wish) return
  const action = town.luck.chance(90)
    ? { action: 'approve' as const, harmless: true }
    : { action: 'refuse' as const, reason: '已经有了', instead: null }
  const { version } = wish
  await attempt(town, action.action, () =>
    actOnWish(asStaff(town, 'county'), wish.id, { ...action, version }),
  )
}

async function claim(town: Town): Promise<void> {
  const { luck } = town
  const wish = luck.one(await wishesIn(town, ['open', 'held']))
  const volunteer = luck.one(town.volunteers)
  if (!wish || !volunteer) return
  const answer = await attempt(town, 'claim', () => claimWish(asResident(town, volunteer.personId), wish.id))
  const name = `claim: ${answer?.outcome}`
  town.done.set(name, (town.done.get(name) ?? 0) + 1)
}

/** Somebody who holds a wish, or stands in its line, does something with it; most let time do it. */
async function hold(town: Town): Promise<void> {
  const { house, luck } = town
  const rows = await house.ctx.db.wishClaim.findMany({
    where: { state: { in: ['held', 'waiting'] } },
    include: { volunteer: true, wish: true },
    orderBy: { place: 'asc' },
  })
  const row = luck.one(rows)
  if (!row) return
  const { wishId, codeEnc } = row
  const me = asResident(town, row.volunteer.personId)
  if (row.state === 'waiting') {
    if (luck.chance(15)) await attempt(town, 'leave', () => leaveLine(me, wishId))
    return
  }
  const throwOf = luck.below(100)
  if (throwOf < 30) {
    const code = codeEnc ? house.ctx.cipher.decrypt(codeEnc) : '000000'
    await attempt(town, 'complete', () => completeWish(me, wishId, { code, pictures: [] }))
  } else if (throwOf < 50) {
    const reason = luck.one(['no_time', 'not_reached'] as const) ?? 'other'
    await attempt(town, 'release', () => releaseWish(me, wishId, { reason, note: null }))
  } else if (throwOf < 65 && !row.wish.byDate) await attempt(town, 'prolong', () => prolongWish(me, wishId))
  else if (throwOf < 68 && town.volunteers.length > 9) {
    town.volunteers = town.volunteers.filter(({ id }) => id !== row.volunteerId)
    await attempt(town, 'stop', () => stopHelping(me))
  }
}

/** Whose wish it is says that something is wrong, and a caseworker finds out; or they take it back. */
async function lookInto(town: Town): Promise<void> {
  const { luck } = town
  const wrong = luck.one(await wishesIn(town, ['wrong']))
  if (wrong && luck.chance(60)) {
    const { id, version } = wrong
    const action = luck.one(['reopen', 'dismiss'] as const) ?? 'dismiss'
    await attempt(town, action, () =>
      actOnWish(asStaff(town, 'county'), id, { action, version, reason: '问过了' }),
    )
  }
  const some = luck.one(await wishesIn(town, ['held', 'met', 'open']))
  if (!some || luck.chance(60)) return
  const me = asResident(town, some.personId)
  if (some.state === 'open')
    await attempt(town, 'withdraw', () => withdrawWish(me, some.id, { reason: null }))
  else await attempt(town, 'report', () => reportMine(me, some.id, { reason: '不太对' }))
}
