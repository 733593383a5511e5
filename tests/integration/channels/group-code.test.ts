import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { aBranch } from './branch.ts'
import { type House, startHouse } from './house.ts'

let house: House
let branch: Awaited<ReturnType<typeof aBranch>>
beforeAll(async () => {
  house = await startHouse()
  branch = await aBranch(house)
})
afterAll(() => house.close())

const groupsOf = async (who: Awaited<ReturnType<typeof branch.helper>>) =>
  (await who.phone.get(API.volunteerBranchGroups)).body as { groups: { id: string }[]; channels: string[] }
const linked = (branchId: string) => house.ctx.db.branchGroup.count({ where: { branchId, leftAt: null } })

it('a code of the secretary links the group once, whoever says it; who asked for it is written down', async () => {
  const chen = await branch.helper('陈书记', 'secretary')
  const zhang = await branch.helper('张卫国')
  expect(await groupsOf(chen)).toEqual({ groups: [], channels: ['掌上余姚'] })
  const [groupId, other] = [randomUUID(), randomUUID()]
  const code = await branch.code(chen)
  expect(code).toMatch(/^\d{8}$/)
  // Alone it counts for nothing, and stays good.
  await house.says(chen.userId, `绑定 ${code}`)
  await house.reads(chen.userId, '请在群里说')
  // Twice at once, in two groups: one of them.
  await Promise.all([
    branch.says(groupId, zhang.userId, `绑定 ${code}`),
    branch.says(other, zhang.userId, `绑定 ${code}`),
  ])
  await waitFor(() =>
    [...branch.said(groupId), ...branch.said(other)].find((one) => one.includes('连上支部')),
  )
  await house.reads(zhang.userId, '这个绑定码不对，用过了')
  expect(await linked(branch.id)).toBe(1)
  expect([...branch.said(groupId), ...branch.said(other)]).toHaveLength(1)
  const lines = await house.ctx.db.auditEntry.findMany({ where: { action: 'branch.group_link' } })
  expect(lines).toMatchObject([{ actorKind: 'resident', actorId: chen.personId, subjectId: branch.id }])
  const { body } = await chen.phone.get(API.myInbox)
  expect(JSON.stringify(body)).toContain('支部连上了一个群')

  const { groups } = await groupsOf(chen)
  expect(groups).toHaveLength(1)
  const path = fill(API.volunteerBranchGroupUnlink, { id: groups[0]?.id ?? '' })
  expect((await zhang.phone.post(path)).status).toBe(403)
  expect((await chen.phone.post(path)).body.groups).toEqual([])
  await waitFor(() => [...branch.said(groupId), ...branch.said(other)].find((one) => one.includes('断开了')))
  expect((await chen.phone.post(path)).status).toBe(404)
}, 60_000)

it('who is no secretary gets no code; wrong, bare, late and replaced codes are told of alone', async () => {
  const zhang = await branch.helper('张卫国')
  expect((await zhang.phone.post(API.volunteerBranchGroupCode)).status).toBe(403)
  const chen = await branch.helper('陈书记', 'secretary')
  const groupId = randomUUID()
  const before = await linked(branch.id)
  const first = await branch.code(chen)
  const second = await branch.code(chen)
  await branch.says(groupId, zhang.userId, `绑定 ${first}`)
  await house.reads(zhang.userId, '这个绑定码不对，用过了')
  // Digits alone: everybody has seen them, and they link nothing.
  await branch.says(groupId, chen.userId, second)
  await house.reads(chen.userId, '前面加“绑定”')
  await branch.says(groupId, chen.userId, `绑定 ${second}`)
  await house.reads(chen.userId, '这个绑定码不对，用过了')
  const late = await branch.code(chen)
  house.clock.advance(10 * 60_000 + 1)
  const li = await branch.helper('李爱民')
  await branch.says(groupId, li.userId, `绑定 ${late}`)
  await house.reads(li.userId, '这个绑定码不对，用过了')
  // A telephone number of eight digits is none of our business.
  await branch.says(groupId, li.userId, '62701234')
  await pause(300)
  expect(branch.said(groupId)).toEqual([])
  expect(await linked(branch.id)).toBe(before)
}, 60_000)

it('after five wrong codes none is looked at for an hour, not even a right one; where nobody can be told, nothing is said', async () => {
  const chen = await branch.helper('陈书记', 'secretary')
  const guesser = await branch.helper('周小明', 'none')
  const groupId = randomUUID()
  for (let n = 0; n < 5; n += 1) await branch.says(groupId, guesser.userId, `绑定 0000000${n}`)
  const code = await branch.code(chen)
  await branch.says(groupId, guesser.userId, `绑定 ${code}`)
  await house.reads(guesser.userId, '试错的次数太多了')
  await branch.says(groupId, undefined, '绑定 12345678')
  await pause(300)
  expect(branch.said(groupId)).toEqual([])
  // The code proves who may; where the channel does not tell who speaks, it links all the same.
  await branch.says(groupId, undefined, `绑定 ${code}`)
  await branch.toAll(groupId, '连上支部')
}, 60_000)

it('a group of one branch is not taken by another; it is let go when its secretary leads no longer', async () => {
  const { groupId, secretary } = await branch.linkedGroup()
  const elsewhere = await aBranch(house, '丈亭镇党支部')
  const he = await elsewhere.helper('何书记', 'secretary')
  const code = await elsewhere.code(he)
  await branch.says(groupId, he.userId, `绑定 ${code}`)
  await house.reads(he.userId, '连着别的支部')
  await branch.says(groupId, secretary.userId, `绑定 ${await branch.code(secretary)}`)
  await house.reads(secretary.userId, '不用再绑')
  expect(await linked(elsewhere.id)).toBe(0)

  const waiting = await branch.code(secretary)
  const desk = await house.staff('county', '330281')
  const volunteer = await house.ctx.db.volunteer.findUniqueOrThrow({
    where: { personId: secretary.personId },
  })
  const member = { branchId: branch.id, role: 'member' }
  const path = fill(API.deskVolunteer, { id: volunteer.id })
  expect((await desk.put(path, member)).status).toBe(200)
  await branch.toAll(groupId, '连这个群的书记不在支部当书记了')
  // What they asked for while they led it is worth nothing either.
  await branch.says(randomUUID(), secretary.userId, `绑定 ${waiting}`)
  await house.reads(secretary.userId, '这个绑定码不对')
  expect((await secretary.phone.get(API.volunteerBranchGroups)).status).toBe(403)

  house.clock.advance(60_000)
  // The other branch has the group now; it ends, and nobody answers for the group any more.
  await branch.says(groupId, he.userId, `绑定 ${await elsewhere.code(he)}`)
  await waitFor(async () => (await linked(elsewhere.id)) === 1)
  const before = branch.said(groupId).length
  expect((await desk.post(fill(API.deskBranchEnd, { id: elsewhere.id }))).status).toBe(200)
  await waitFor(
    () =>
      branch
        .said(groupId)
        .slice(before)
        .find((one) => one.includes('先不说心愿')),
    20_000,
  )
  expect(await linked(elsewhere.id)).toBe(0)
}, 60_000)
