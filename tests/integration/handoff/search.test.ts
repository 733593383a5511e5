import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { close, type Desk, reply, type Staff, say, startDesk, take, VILLAGE } from './desk.ts'

let desk: Desk
let township: Staff
beforeAll(async () => {
  desk = await startDesk()
  township = await desk.staff('township', '330281001')
})
afterAll(() => desk.close())
beforeEach(() => desk.empty())

const search = (staff: Staff, q: string) => staff.client.post(API.deskChatSearch, { q })
const found = async (staff: Staff, q: string): Promise<string[]> =>
  (await search(staff, q)).body.items.map(({ text }: { text: string }) => text)

describe('searching what was said', () => {
  it('finds Chinese words, numbers and Latin words of both sides, though the table holds none of them', async () => {
    const asked = await desk.asked()
    await say(asked.phone, '我家屋顶漏雨了，房产证号 ZJ20261122')
    await take(township, asked.id)
    await reply(township, asked.id, '请把危房鉴定的单子带来')
    expect(await found(township, '漏雨')).toHaveLength(1)
    expect(await found(township, 'zj20261122')).toHaveLength(1)
    expect(await found(township, '危房鉴定')).toHaveLength(1)
    expect(await found(township, '屋顶 房产证')).toHaveLength(1)
    expect(await found(township, '漏水')).toEqual([])
    const { body } = await search(township, '漏雨')
    expect(body.items[0]).toMatchObject({ handoffId: asked.id, author: 'me', name: '王**' })
    const rows = await desk.ctx.db.$queryRaw<
      { row: string }[]
    >`SELECT to_jsonb(m)::text AS row FROM message m`
    for (const { row } of rows) expect(row).not.toMatch(/漏雨|ZJ20261122/i)
  })

  it('uses the index', async () => {
    const plan = await desk.ctx.database.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRaw<
        Record<string, string>[]
      >`EXPLAIN SELECT 1 FROM message WHERE grams @> ${[1, 2]}::int[]`
    })
    expect(JSON.stringify(plan)).toContain('message_grams_idx')
  })

  it('checks the words themselves: pairs alone would also fit another order', async () => {
    const asked = await desk.asked()
    await say(asked.phone, '甲乙，乙丙')
    expect(await found(township, '甲乙丙')).toEqual([])
    expect(await found(township, '乙丙')).toHaveLength(1)
  })

  it('is limited to talks of one’s region, and to what belongs to the hand-over', async () => {
    const other = await desk.staff('township', '330281002')
    const asked = await desk.asked()
    await say(asked.phone, '这句是给工作人员的蓝莓')
    expect(await found(other, '蓝莓')).toEqual([])
    await take(township, asked.id)
    desk.clock.advance(1000)
    await close(township, asked.id)
    desk.clock.advance(1000)
    await say(asked.phone, '这句只给小扶，也说蓝莓')
    expect(await found(township, '蓝莓')).toHaveLength(1)
    const unplaced = await desk.asked({ regionCode: '' })
    await say(unplaced.phone, '不知道住哪里的蓝莓')
    const county = await desk.staff('county', '330281')
    expect(await found(county, '哪里的蓝莓')).toEqual([])
    await take(county, unplaced.id)
    expect(await found(county, '哪里的蓝莓')).toHaveLength(1)
  })

  it('shows the village no money, not even by guessing it', async () => {
    const village = await desk.staff('village', VILLAGE)
    const asked = await desk.asked()
    await say(asked.phone, '我一个月工资 4321 元')
    expect(await found(township, '4321')).toHaveLength(1)
    expect(await found(village, '4321')).toEqual([])
    expect((await found(village, '一个月工资')).join()).not.toContain('4321')
  })

  it('is recorded, without what was looked for; the resident sees the read', async () => {
    const asked = await desk.asked()
    await say(asked.phone, '秘密的石榴')
    await found(township, '石榴')
    const rows = await desk.ctx.db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 2 })
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['chats.search', 'handoff.read'])
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('石榴')
    expect(rows.find(({ action }) => action === 'handoff.read')?.subjectId).toBe(asked.personId)
  })

  it('refuses what the index cannot look for', async () => {
    expect((await search(township, '一')).status).toBe(400)
    expect((await search(township, '。。')).status).toBe(400)
  })
})
