import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { carryOut } from '../../../bot/commands.ts'
import { personCalled } from '../../../bot/dialogs/person.ts'
import { NEW_STATE } from '../../../bot/model.ts'
import { render } from '../../../bot/render.ts'
import { KNOWN } from '../../../bot/testing/talk.ts'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { type Desk, type Staff, startDesk } from './desk.ts'

let desk: Desk
let yuyao: Staff
beforeAll(async () => {
  desk = await startDesk()
  yuyao = await desk.staff('county', '330281')
})
afterAll(() => desk.close())
beforeEach(() => desk.empty())

const onCall = ({ id }: Staff, regionCode: string) =>
  desk.ctx.db.onCall.create({
    data: {
      staffId: id,
      regionCode,
      fromAt: new Date('2026-11-01T00:00:00Z'),
      toAt: new Date('2026-12-31T00:00:00Z'),
      createdBy: id,
      createdAt: desk.clock.now(),
    },
  })

/** What a visitor without a known place reads who tells of danger at this moment. */
async function danger(at: string) {
  desk.clock.set(at)
  const phone = desk.client()
  await phone.post(API.chat)
  const { id } = await desk.ctx.db.conversation.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const result = await inTransaction(desk.ctx, (ctx) =>
    carryOut(ctx, id, {
      name: 'handoff.request',
      reason: 'emergency',
      urgency: 'urgent',
      region: '',
    }),
  )
  if (!result.ok || result.command !== 'handoff.request') throw new Error('not called')
  await desk.work()
  const { replies } = personCalled(NEW_STATE, { ...KNOWN, now: desk.clock.now().toISOString() }, result.data)
  const handoff = await desk.ctx.db.handoff.findFirstOrThrow({ where: { conversationId: id } })
  return {
    handoff,
    text: render(desk.ctx.t, replies)
      .map((body) => body.text)
      .join('\n'),
  }
}

describe('danger without a known place', () => {
  it.each([
    ['Sunday noon', '2026-11-22T12:00:00+08:00', '12:10'],
    ['at 3 in the morning', '2026-11-23T03:00:00+08:00', '3:10'],
  ])('on %s is promised soon where one county works here and somebody is on call', async (_, at, by) => {
    await onCall(yuyao, '330281')
    const { text, handoff } = await danger(at)
    expect(handoff.regionCode).toBe('330281')
    expect(text).toContain('值班的人会马上看到')
    expect(text).toMatch(/今天.*前/)
    expect(text).toContain(by)
    expect(text).not.toContain('下班')
    expect(await desk.rang(yuyao)).toBe(1)
  })

  it('is promised honestly where nobody is on call', async () => {
    const { text } = await danger('2026-11-22T12:00:00+08:00')
    expect(text).toContain('现在下班了')
    expect(text).toContain('12345')
  })

  it('rings in every county where several work here, one a county', async () => {
    const xihu = await desk.staff('county', '330106')
    const second = await desk.staff('county', '330106')
    for (const [who, place] of [
      [yuyao, '330281'],
      [xihu, '330106'],
      [second, '330106'],
    ] as const)
      await onCall(who, place)
    const { text, handoff } = await danger('2026-11-22T12:00:00+08:00')
    expect(handoff.regionCode).toBe('')
    expect(text).toContain('值班的人会马上看到')
    expect([await desk.rang(yuyao), (await desk.rang(xihu)) + (await desk.rang(second))]).toEqual([1, 1])
  })
})
