import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getReady } from '../../../bot/get-ready.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { event, type House, startHouse, text } from './house.ts'

let house: House
beforeAll(async () => {
  getReady()
  house = await startHouse()
})
afterAll(() => house.close())

/** Somebody in a group, what everybody reads there of what is said to them, and what they alone read. */
function member(more: { nameless?: true } = {}) {
  const userId = randomUUID()
  const groupId = randomUUID()
  const group = more.nameless ? { kind: 'group', groupId } : { kind: 'group', groupId, userId }
  const told = (kind: 'group' | 'user') =>
    house.system.calls.filter(({ to }) =>
      to.kind === 'group'
        ? kind === 'group' && to.groupId === groupId
        : kind === 'user' && to.userId === userId,
    )
  const until = (kind: 'group' | 'user', words: string) =>
    waitFor(() => told(kind).find(({ message }) => message.text.includes(words)), 20_000)
  const last = (kind: 'group' | 'user') => told(kind).at(-1)?.message.text ?? ''
  return {
    says: (words: string) => house.post([text(group as never, words, { mentioned: true })]),
    taps: (action: string) => house.post([event(group as never, { type: 'postback', action })]),
    told,
    until,
    last,
  }
}

/** The number under which a button stands in what was said. */
const numberOf = (said: string, label: string) =>
  said.split('\n').flatMap((line) => (line.includes(label) ? (/^\d/.exec(line)?.[0] ?? []) : []))[0] ?? ''

it('a number typed after an answer opens its matter in the talk alone', async () => {
  const one = member()
  await one.says('你好')
  const { message } = await one.until('group', '能领什么')
  const number = numberOf(message.text, '能领什么')
  expect(number).not.toBe('')
  await one.says(number)
  await one.until('group', '单独跟您说')
  await one.until('user', '户口在哪里')
  await pause(300)
  expect(one.told('group').some(({ message }) => message.text.includes('户口在哪里'))).toBe(false)
  // Going on in the group is no answer to what is asked alone.
  await one.says('3')
  await pause(500)
  expect(one.told('user').some(({ message }) => message.text.includes('记下了'))).toBe(false)
})

it('a tapped button does the same', async () => {
  const one = member()
  await one.taps('screen')
  await one.until('group', '单独跟您说')
  await one.until('user', '户口在哪里')
})

it('a question of policy goes on where it was asked, also by number and by the name of a place', async () => {
  const one = member()
  await one.says('低保标准是多少')
  const { message } = await one.until('group', '余姚')
  await one.says(numberOf(message.text, '余姚') || '余姚')
  const figures = await waitFor(() => one.told('group').find(({ message }) => /\d+ ?元/.test(message.text)))
  expect(figures.message.text).not.toContain('单独跟您说')
  expect(one.told('user')).toEqual([])
})

it('where it is not told who speaks, nothing of one’s own is asked; danger is answered', async () => {
  const one = member({ nameless: true })
  await one.says('我家能领什么')
  await one.until('group', '请单独找我说')
  await one.taps('screen')
  await pause(400)
  expect(one.told('group').some(({ message }) => message.text.includes('户口在哪里'))).toBe(false)
  await one.says('我不想活了')
  await one.until('group', '110')
})
