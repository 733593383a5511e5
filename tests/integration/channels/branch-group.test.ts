import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendDigest } from '../../../server/channels/branch-group/digest.ts'
import { sayToGroup } from '../../../server/channels/branch-group/say.ts'
import { chinaInstant } from '../../../server/platform/clock.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { myWish } from '../../../server/wishes/service.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { as, openWishes, TOWNSHIP } from '../wishes/house.ts'
import { aBranch } from './branch.ts'
import { type House, startHouse } from './house.ts'

let house: House
let branch: Awaited<ReturnType<typeof aBranch>>
beforeAll(async () => {
  house = await startHouse()
  branch = await aBranch(house)
})
afterAll(() => house.close())

const numberOf = async (id: string) => (await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).number
async function rowOf(groupId: string) {
  const groups = await house.ctx.db.branchGroup.findMany()
  const idOf = ({ externalEnc }: { externalEnc: string }) =>
    house.ctx.cipher.decryptJson<{ groupId: string }>(externalEnc).groupId
  const group = groups.find((one) => idOf(one) === groupId)
  if (!group) throw new Error('the group is not linked')
  return group
}
const heldBy = async (wishId: string) =>
  house.ctx.db.wishClaim.findMany({ where: { wishId, state: 'held' }, select: { volunteerId: true } })

it('two claim one wish at once in two groups: one has it, the other waits, and no group learns who', async () => {
  const [one, other] = [await branch.linkedGroup(), await branch.linkedGroup()]
  const [zhang, li] = [await branch.helper('张卫国'), await branch.helper('李爱民')]
  const [id = ''] = await openWishes(house.runtime, 1)
  const number = await numberOf(id)
  await Promise.all([
    house.post([branch.inGroup(one.groupId, zhang.userId, `认领 ${number}`)]),
    house.post([branch.inGroup(other.groupId, li.userId, `${number}号我来`)]),
  ])
  await waitFor(() =>
    [zhang, li].every(({ userId }) =>
      house.system.read(userId).some(({ message }) => message.text.includes(`${number} 号心愿`)),
    ),
  )
  expect(await heldBy(id)).toHaveLength(1)
  expect(await house.ctx.db.wishClaim.count({ where: { wishId: id, state: 'waiting' } })).toBe(1)
  await waitFor(() =>
    [one, other].some(({ groupId }) => branch.said(groupId).some((line) => line.includes('有人认领了'))),
  )
  const everything = [...branch.said(one.groupId), ...branch.said(other.groupId)].join('\n')
  expect(everything.match(/有人认领了/g)).toHaveLength(1)
  for (const secret of ['张卫国', '李爱民', '陈书记', '测试人', '339999', zhang.userId, '前面还有'])
    expect(everything).not.toContain(secret)
}, 60_000)

it('who is not bound, no volunteer, or not understood learns it alone; the group reads nothing', async () => {
  const { groupId } = await branch.linkedGroup()
  const [id = ''] = await openWishes(house.runtime, 1)
  const number = await numberOf(id)
  const before = branch.said(groupId).length
  const stranger = randomUUID()
  await house.post([branch.inGroup(groupId, stranger, `认领 ${number}`)])
  await house.reads(stranger, '先绑定您的账号')
  const neighbour = await branch.helper('王大妈', 'none')
  await house.post([branch.inGroup(groupId, neighbour.userId, `认领 ${number}`)])
  await house.reads(neighbour.userId, '要先是志愿者')
  const zhang = await branch.helper('张卫国')
  await house.post([branch.inGroup(groupId, zhang.userId, '认领 12 13')])
  await house.reads(zhang.userId, '没看懂是哪一个')
  await house.post([branch.inGroup(groupId, zhang.userId, '认领 999999999')])
  await house.reads(zhang.userId, '没有 999999999 号')
  await house.post([branch.inGroup(groupId, zhang.userId, '大家早上好')])
  await pause(300)
  expect(branch.said(groupId)).toHaveLength(before)
  expect(await heldBy(id)).toEqual([])
}, 60_000)

it('given back, claimed again, done by the code that is typed alone; a code in the group counts for nothing', async () => {
  const { groupId } = await branch.linkedGroup()
  const zhang = await branch.helper('张卫国')
  const [id = ''] = await openWishes(house.runtime, 1)
  const number = await numberOf(id)
  await house.post([branch.inGroup(groupId, zhang.userId, `我来${number}`)])
  await branch.toAll(groupId, `${number} 号有人认领了`)
  await house.post([branch.inGroup(groupId, zhang.userId, `放弃 ${number}`)])
  await branch.toAll(groupId, `${number} 号又空出来了`)
  await house.says(zhang.userId, `认领${number}`)
  const wish = await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })
  const code = await waitFor(
    async () => (await myWish(as(house.runtime, wish.personId), id)).helper?.code ?? undefined,
    20_000,
  )
  await house.post([branch.inGroup(groupId, zhang.userId, `完成 ${number} ${code}`)])
  await house.reads(zhang.userId, '别发在群里')
  expect((await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).state).toBe('held')
  await house.says(zhang.userId, `完成 ${number} ${code}`)
  await house.reads(zhang.userId, '办好了，谢谢您')
  expect((await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).state).toBe('met')
  expect(branch.said(groupId).join('\n')).not.toContain(code)
}, 60_000)

it('the digest comes once a day, whoever runs it twice, and not at night; nothing personal is in it', async () => {
  const { groupId } = await branch.linkedGroup()
  const group = await rowOf(groupId)
  const ids = await openWishes(house.runtime, 2, {
    publishedAt: new Date(house.clock.now().getTime() + 1000),
  })
  const numbers = await Promise.all(ids.map(numberOf))
  const run = () => inTransaction(house.ctx, (ctx) => sendDigest(ctx, { subjectId: group.id }))
  house.clock.set('2026-11-21T05:00:00+08:00')
  await run()
  await pause(300)
  const digests = () => house.system.calls.filter(({ message }) => message.text.includes('附近的新心愿'))
  const mine = () =>
    new Set(
      digests().flatMap(({ to, message }) =>
        to.kind === 'group' && message.text.includes(`${numbers[0]} 号`) ? [message.key] : [],
      ),
    )
  expect(digests()).toEqual([])
  house.clock.set('2026-11-21T09:00:30+08:00')
  await Promise.all([run(), run(), run()])
  await waitFor(() => mine().size > 0)
  await run()
  await pause(500)
  const tasks = await house.ctx.db.scheduledTask.findMany({
    where: { subjectId: group.id, dueAt: { gt: house.clock.now() } },
  })
  expect(tasks.map(({ dueAt }) => dueAt.toISOString())).toEqual([
    chinaInstant('2026-11-22', '09:00').toISOString(),
  ])
  const told = digests().filter(({ to }) => to.kind === 'group' && to.groupId === groupId)
  expect(new Set(told.map(({ message }) => message.key)).size).toBe(1)
  expect(told[0]?.message.text).toContain(`${numbers[1]} 号：有人想要一台收音机`)
  for (const secret of ['测试人', '339999', '兰江', TOWNSHIP])
    expect(told[0]?.message.text).not.toContain(secret)
  // Nothing new: nothing is said.
  house.clock.set('2026-11-22T09:00:30+08:00')
  await run()
  await pause(500)
  expect(branch.said(groupId).filter((line) => line.includes('附近的新心愿'))).toHaveLength(1)
}, 60_000)

it('an event that comes again claims once; words in a group that no branch has linked are nobody’s business', async () => {
  const { groupId } = await branch.linkedGroup()
  const zhang = await branch.helper('张卫国')
  const [id = ''] = await openWishes(house.runtime, 1)
  const again = branch.inGroup(groupId, zhang.userId, `认领 ${await numberOf(id)}`)
  await Promise.all([house.post([again]), house.post([again])])
  await branch.toAll(groupId, '有人认领了')
  expect(await house.ctx.db.wishClaim.count({ where: { wishId: id } })).toBe(1)
  const elsewhere = randomUUID()
  await house.post([branch.inGroup(elsewhere, zhang.userId, '认领 1')])
  await pause(300)
  expect(branch.said(elsewhere)).toEqual([])
}, 60_000)

it('more than fit come the next day; what time has freed is told again; a group is not woken at night', async () => {
  const { groupId } = await branch.linkedGroup()
  const group = await rowOf(groupId)
  const digest = () => inTransaction(house.ctx, (ctx) => sendDigest(ctx, { subjectId: group.id }))
  const lists = () => branch.said(groupId).filter((line) => line.includes('附近的新心愿'))
  const told = (line: string | undefined) =>
    [...(line ?? '').matchAll(/^(\d+) 号：/gm)].map(([, number]) => Number(number))
  const from = house.clock.now().getTime()
  const ids: string[] = []
  for (let place = 0; place < 12; place += 1)
    ids.push(...(await openWishes(house.runtime, 1, { publishedAt: new Date(from + 1000 + place) })))
  const numbers = await Promise.all(ids.map(numberOf))
  house.clock.set('2026-11-24T09:00:30+08:00')
  await digest()
  await waitFor(() => lists().length === 1, 20_000)
  expect(told(lists()[0])).toEqual(numbers.slice(0, 10))
  expect(lists()[0]).toContain('还有一些')
  const zhang = await branch.helper('张卫国')
  await house.says(zhang.userId, `认领 ${numbers[0]}`)
  await waitFor(async () => (await heldBy(ids[0] ?? '')).length === 1, 20_000)
  house.clock.set('2026-11-24T19:00:30+08:00')
  await house.says(zhang.userId, `放弃 ${numbers[0]}`)
  await waitFor(async () => (await heldBy(ids[0] ?? '')).length === 0, 20_000)
  house.clock.set('2026-11-25T09:00:30+08:00')
  await digest()
  await waitFor(() => lists().length === 2, 20_000)
  expect(told(lists()[1])).toEqual([numbers[10], numbers[11], numbers[0]])
  // What was written by day and leaves when it is night waits for the morning.
  house.clock.set('2026-11-25T22:30:00+08:00')
  await inTransaction(house.ctx, (ctx) => sayToGroup(ctx, group, { text: '夜里的话', key: 'at-night' }))
  await pause(1500)
  expect(branch.said(groupId)).not.toContain('夜里的话')
  house.clock.set('2026-11-26T08:00:01+08:00')
  await branch.toAll(groupId, '夜里的话')
}, 120_000)

it('more time is asked for and a wish given back with its reason; the group reads neither the reason nor who', async () => {
  const { groupId } = await branch.linkedGroup()
  const zhang = await branch.helper('张卫国')
  const [id = ''] = await openWishes(house.runtime, 1)
  const number = await numberOf(id)
  await branch.says(groupId, zhang.userId, `延期 ${number}`)
  await house.reads(zhang.userId, `${number} 号现在不在您手上`)
  await branch.says(groupId, zhang.userId, `认领 ${number}`)
  await branch.toAll(groupId, `${number} 号有人认领了`)
  await branch.says(groupId, zhang.userId, `${number}号延期一下`)
  await house.reads(zhang.userId, '时间延到')
  await branch.says(groupId, zhang.userId, `延期 ${number}`)
  await house.reads(zhang.userId, '已经延过一次了')
  await branch.says(groupId, zhang.userId, `放弃 ${number} 那户姓测的打不通`)
  await branch.toAll(groupId, `${number} 号又空出来了`)
  await house.reads(zhang.userId, '您已经让出来了')
  const claim = await house.ctx.db.wishClaim.findFirstOrThrow({ where: { wishId: id } })
  expect(claim).toMatchObject({ state: 'released', endReason: 'not_reached' })
  expect(house.ctx.cipher.decrypt(claim.endNoteEnc ?? '')).toBe('那户姓测的打不通')
  const lines = branch.said(groupId).join('\n')
  for (const secret of ['延', '打不通', '张卫国'])
    expect(lines.replace(/来不及就说“延期 12”/, '')).not.toContain(secret)
}, 60_000)
