import { expect, it } from 'vitest'
import { templateFor } from '../../../server/platform/official-account.ts'
import { menuOf } from './menu.ts'
import { sendNotice } from './notice.ts'

const template = {
  id: 'tpl-1',
  kinds: ['application.*', 'benefits.list'],
  fields: { thing1: 'title', time2: 'day' } as const,
}
const notice = {
  key: '019a0000-0000-7000-8000-00000000000a',
  title: '您家的幸福清单来了'.repeat(3),
  day: '2026-11-23',
  url: 'https://help.example/list',
}

it.each([
  [0, 'accepted'],
  [43101, 'not_wanted'],
  [43004, 'not_wanted'],
  [-1, 'unknown'],
])('a notice that is answered with %d is %s', async (code, outcome) => {
  const sent: object[] = []
  const post = async (_path: string, body: object) => {
    sent.push(body)
    return { kind: 'code' as const, code }
  }
  expect(await sendNotice({ post }, template, { to: 'li', notice })).toBe(outcome)
  const data = { thing1: { value: notice.title.slice(0, 20) }, time2: { value: '2026-11-23' } }
  expect(sent).toEqual([
    {
      touser: 'li',
      template_id: 'tpl-1',
      client_msg_id: '019a000000007000800000000000000a',
      page: notice.url,
      data,
    },
  ])
})

it.each([
  ['application.approved', true],
  ['benefits.list', true],
  ['benefits.unopened', false],
  ['channels.bound', false],
])('there is a template for %s: %s', (kind, there) => {
  expect(templateFor([template], kind) !== undefined).toBe(there)
})

it('the menu keeps to what the platform takes', () => {
  const { button } = menuOf('https://help.example') as {
    button: { name: string; sub_button: { name: string }[] }[]
  }
  expect(button.length).toBeLessThanOrEqual(3)
  for (const { name, sub_button } of button) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(16)
    expect(sub_button.length).toBeLessThanOrEqual(5)
    for (const entry of sub_button) expect(Buffer.byteLength(entry.name)).toBeLessThanOrEqual(60)
  }
})
