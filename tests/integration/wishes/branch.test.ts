import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import { branchWishes, claimWish, wishCard } from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { as, crowd, days, openWishes, people, TOWNSHIP, VILLAGE } from './house.ts'

const ELSEWHERE = '330281002004'
const clock = fakeClock('2026-11-23T10:00:00+08:00')
let server: TestServer
let branchId: string
beforeAll(async () => {
  server = await startTestServer({ clock })
  const branch = { name: '郭相桥村党支部', regionCode: TOWNSHIP, createdAt: clock.now() }
  branchId = (await server.runtime.database.branch.create({ data: branch })).id
})
afterAll(() => server.close())

/** Somebody of the branch by this name. */
async function member(name: string, role: 'member' | 'secretary') {
  const { database, cipher } = server.runtime
  const [who] = await crowd(server.runtime, 1)
  if (!who) throw new Error('nobody')
  await database.volunteer.update({ where: { id: who.id }, data: { branchId, role } })
  await database.person.update({ where: { id: who.personId }, data: { nameEnc: cipher.encrypt(name) } })
  return { ...who, me: as(server.runtime, who.personId) }
}

it('the board of a branch: who of it holds what, what waits in its area, and nothing of whose it is', async () => {
  const [chen, zhang] = [await member('陈书记', 'secretary'), await member('张卫国', 'member')]
  const [stranger] = await crowd(server.runtime, 1)
  const [held = '', taken = '', free = ''] = await openWishes(server.runtime, 3)
  const [far = '', farFree = ''] = await openWishes(server.runtime, 2, { regionCode: ELSEWHERE })
  const [own = ''] = await openWishes(server.runtime, 1)
  const { database } = server.runtime
  await database.wish.update({ where: { id: own }, data: { personId: chen.personId } })
  await claimWish(zhang.me, held)
  clock.advance(days(1))
  await claimWish(zhang.me, far)
  await claimWish(as(server.runtime, stranger?.personId ?? ''), taken)
  await claimWish(chen.me, held)
  await drain(server.runtime, jobs)
  const board = await branchWishes(chen.me)
  expect(board.ours.map(({ id, holder, waiting }) => [id, holder?.name, waiting])).toEqual([
    [held, '张卫国', 1],
    [far, '张卫国', 0],
  ])
  expect(board.open.map(({ id, days }) => [id, days])).toEqual([[free, 1]])
  expect(board.openInAll).toBe(1)
  expect(board.others.map(({ id, holder }) => [id, holder?.name])).toEqual([[taken, null]])
  expect(JSON.stringify(board)).not.toContain(farFree)
  for (const secret of ['测试人', '339999', VILLAGE]) expect(JSON.stringify(board)).not.toContain(secret)
  const reads = await database.auditEntry.count({ where: { action: 'branch.read', subjectId: branchId } })
  expect(reads).toBe(1)
  await expect(branchWishes(zhang.me)).rejects.toMatchObject({ code: 'SECRETARY_ONLY' })
})

it('a shared card tells each what they can do with it', async () => {
  const [id = ''] = await openWishes(server.runtime, 1)
  const { number } = await server.runtime.database.wish.findUniqueOrThrow({ where: { id } })
  const zhang = await member('张卫国', 'member')
  const [neighbour = ''] = await people(server.runtime, 1)
  const [distant] = await crowd(server.runtime, 1, '330106004')
  const guest = makeCtx(server.runtime, { kind: 'anonymous' })
  expect(await wishCard(guest, number)).toMatchObject({ state: 'open', you: 'guest', wishId: null })
  const seen = await wishCard(as(server.runtime, neighbour), number)
  expect(seen).toMatchObject({ you: 'resident', wishId: null })
  const far = await wishCard(as(server.runtime, distant?.personId ?? ''), number)
  expect(far).toMatchObject({ you: 'volunteer', wishId: null })
  const near = await wishCard(zhang.me, number)
  expect(near).toMatchObject({ you: 'volunteer', wishId: id, publicText: '有人想要一台收音机' })
  expect((await claimWish(zhang.me, near.wishId ?? '')).outcome).toBe('held')
  const held = await wishCard(guest, number)
  expect(held).toMatchObject({ state: 'held', publicText: null })
})
