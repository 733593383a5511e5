import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { type House, readAll, startHouse, waitForMessage } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
}, 120_000)
afterAll(() => house.close())

/** Somebody signed in with the talk open, and a way to tell them something that the bot can ask instead. */
async function somebody() {
  const personId = await house.person()
  const page = await house.asPerson(house.client(), personId)
  await page.post(API.chat)
  await waitForMessage(page, ({ author }) => author === 'bot')
  const asked = { personId, text: '有一件事问您', link: null, key: randomUUID(), asks: 'pairing.mine' }
  const push = () => house.ctx.ports.chatPush.push(asked)
  return { personId, page, push }
}

it('what can be answered is asked by the bot, once a key, and not told besides', async () => {
  const { page, push } = await somebody()
  expect([await push(), await push()]).toEqual(['kept', 'kept'])
  await waitForMessage(page, ({ text }) => text.includes('眼下还没有人跟您家结对'))
  const said = (await readAll(page)).map(({ text }) => text)
  expect(said.filter((text) => text.includes('结对'))).toHaveLength(1)
  expect(said).not.toContain('有一件事问您')
})

it('while a person owns the talk it is told in words', async () => {
  const { personId, page, push } = await somebody()
  await house.ctx.db.conversation.updateMany({ where: { personId }, data: { owner: 'person' } })
  await push()
  await waitForMessage(page, ({ text, author }) => author === 'system' && text === '有一件事问您')
})
