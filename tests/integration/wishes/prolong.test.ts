import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { dateColumn, fakeClock } from '../../../server/platform/clock.ts'
import {
  claimWish,
  myClaims,
  myWish,
  prolongWish,
  releaseWish,
  volunteerWish,
} from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { as, COUNTY, crowd, days, openWishes, SETTINGS } from './house.ts'

const clock = fakeClock('2026-11-23T10:00:00+08:00')
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ clock })
})
afterAll(() => server.close())

const work = () => drain(server.runtime, jobs)
async function pass(many: number): Promise<void> {
  for (let hours = 0; hours < many * 24; hours += 6) {
    clock.advance(days(0.25))
    await work()
  }
}
const wishOf = (id: string) => server.runtime.database.wish.findUniqueOrThrow({ where: { id } })
const told = async (personId: string, kind: string) =>
  server.runtime.database.notification.count({ where: { personId, kind } })

/** A wish held by somebody since now. */
async function held(more: object = {}) {
  const [[id = ''], [who]] = await Promise.all([openWishes(server.runtime, 1), crowd(server.runtime, 1)])
  await server.runtime.database.wish.update({ where: { id }, data: more })
  const me = as(server.runtime, who?.personId ?? '')
  expect((await claimWish(me, id)).outcome).toBe('held')
  await work()
  return { id, me, personId: who?.personId ?? '', owner: (await wishOf(id)).personId }
}

it('more time once: the end of before frees nothing, the new one does; whose wish it is knows', async () => {
  const { id, me, personId, owner } = await held()
  const before = (await volunteerWish(me, id)).claim
  expect(before?.prolong).toMatchObject({ ours: true })
  await pass(6)
  // Twice at once, as a thumb does: one time more.
  const answers = await Promise.all([prolongWish(me, id), prolongWish(me, id)])
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['once', 'prolonged'])
  const { claim, actions } = await volunteerWish(me, id)
  expect(Date.parse(claim?.until ?? '') - Date.parse(before?.until ?? '')).toBe(days(3))
  expect(claim?.prolong).toBeNull()
  expect(actions).not.toContain('prolong')
  await work()
  expect(await told(owner, 'wish.prolonged')).toBe(1)
  const mine = await myWish(as(server.runtime, owner), id)
  expect(mine.helper?.until).toBe(claim?.until)
  expect(mine.events.filter(({ text }) => text.includes('多要了几天'))).toHaveLength(1)
  await pass(2)
  expect((await wishOf(id)).state).toBe('held')
  // Reminded before the end of the first time and before that of the second.
  expect(await told(personId, 'wish.volunteer.remind')).toBe(3)
  await pass(2.25)
  expect((await wishOf(id)).state).toBe('open')
  expect(await told(personId, 'wish.volunteer.lapsed')).toBe(1)
  expect((await myClaims(me)).items[0]).toMatchObject({ state: 'expired', endText: null })
  await expect(prolongWish(me, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('not beyond the day by which it is wished; as many days as the county says', async () => {
  await server.runtime.database.countySetting.create({
    data: {
      regionCode: COUNTY,
      room: 'wishes',
      value: { ...SETTINGS, prolongDays: 5 },
      demo: true,
      setAt: clock.now(),
    },
  })
  const soon = await held({ byDate: dateColumn('2026-11-27') })
  expect((await prolongWish(soon.me, soon.id)).outcome).toBe('day')
  const free = await held()
  const { claim } = await volunteerWish(free.me, free.id)
  expect(claim?.prolong?.ours).toBe(false)
  expect(Date.parse(claim?.prolong?.until ?? '') - Date.parse(claim?.until ?? '')).toBe(days(5))
  await releaseWish(free.me, free.id, { reason: 'no_time', note: null })
  expect((await myClaims(free.me)).items[0]?.endText).toBe('没有时间')
})

it('is only the holder’s to ask for', async () => {
  const { id } = await held()
  const [other] = await crowd(server.runtime, 1)
  const me = as(server.runtime, other?.personId ?? '')
  await expect(prolongWish(me, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await claimWish(me, id)).outcome).toBe('waiting')
  await expect(prolongWish(me, id)).rejects.toMatchObject({ code: 'WRONG_STAGE' })
})
