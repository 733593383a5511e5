import { afterAll, beforeAll, expect, it } from 'vitest'
import { countUnread, markRead, readInbox } from '../../../server/notifications/service.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import { type House, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

it('holds what a person was told, in their language, until it is read', async () => {
  const mine = { kind: 'resident', personId: house.person.id } as const
  await house.tell({ channels: [], link: '/me/sessions' })
  house.clock.advance(1000)
  await house.tell({ channels: [], params: { tail: '0123' } })
  const inbox = await readInbox(makeCtx(house.runtime, mine))
  expect(inbox.unread).toBe(2)
  expect(inbox.items.map(({ body }) => body.slice(0, 22))).toEqual([
    '刚才有人用尾号 0123 的手机号登录了您的',
    '刚才有人用尾号 0997 的手机号登录了您的',
  ])
  const english = await readInbox(makeCtx(house.runtime, mine, 'en'), { before: inbox.items[0]!.at })
  expect(english.items).toMatchObject([
    { title: 'A new phone signed in to your account', link: '/me/sessions', read: false },
  ])
  const id = inbox.items[0]!.id
  expect(await markRead(makeCtx(house.runtime, mine), id)).toBe(1)
  expect(await markRead(makeCtx(house.runtime, mine), id)).toBe(1)
})

it('is nobody else’s', async () => {
  const { items } = await readInbox(makeCtx(house.runtime, { kind: 'resident', personId: house.person.id }))
  const stranger = makeCtx(house.runtime, { kind: 'resident', personId: crypto.randomUUID() })
  expect((await readInbox(stranger)).items).toEqual([])
  await expect(markRead(stranger, items[0]!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const anonymous = makeCtx(house.runtime, { kind: 'anonymous' })
  expect(await countUnread(anonymous)).toBe(0)
  await expect(readInbox(anonymous)).rejects.toMatchObject({ code: 'SIGN_IN_FIRST' })
})
