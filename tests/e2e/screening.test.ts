import { expect, test } from 'vitest'
import type { Facts } from '../../server/eligibility/engine/index.ts'
import { useHouse } from './demo-house.ts'
import { arrive } from './pages/checks.ts'
import { unfold } from './pages/screening.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()

/** A couple of 余姚 and their child, poor; she is disabled. */
const FAMILY: Facts = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 200_000,
  obligorFamilies: 2,
  groups: ['child', 'disabled'],
  members: [
    { relation: 'self', age: 45 },
    { relation: 'spouse', age: 43, disability: 'physical' },
  ],
}

/** As if these answers had been given on an earlier visit. */
async function told(phone: Phone, facts: Facts): Promise<void> {
  const asked = ['region', 'persons', 'monthlyIncomeFen', 'obligorFamilies', 'groups']
  await phone.open('/screen')
  await phone.page.evaluate(
    (text) => localStorage.setItem('zf.screening', text),
    JSON.stringify({ facts, asked }),
  )
}

/** One question of every kind, with words that its heading holds. */
const KINDS: [fact: string, heading: RegExp][] = [
  ['region', /户口在/],
  ['persons', /几口人/],
  ['monthlyIncomeFen', /收入/],
  ['vehicles', /汽车/],
  ['hardNow', /困难|很难/],
  ['groups', /这样的人/],
  ['spending', /开销|省不掉/],
  ['members.1.disabilityLevel', /^有残疾证的这位家人.*几级/],
  ['members.1.selfCareUnmet', /^有残疾证的这位家人.*自己做不了/],
  ['members.2.relation', /什么人/],
  ['obligors.0.property', /^第1家：/],
  ['obligors.1.monthlyIncomeFen', /^第2家：.*收入/],
]

test.each<Setting>(['normal', 'elder'])('a question of every kind (%s)', async (setting) => {
  const phone = await takePhone(house().url, { setting })
  await told(phone, FAMILY)
  for (const [fact, heading] of KINDS) {
    await phone.open(`/screen?edit=${fact}`)
    await arrive(phone, heading)
  }
})

test('things of self-care are counted, and the answer leads back to the result', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  const { page } = phone
  await told(phone, FAMILY)
  await phone.open('/screen?edit=members.1.selfCareUnmet')
  await page.getByRole('checkbox', { name: '自己穿衣' }).check()
  await page.getByRole('checkbox', { name: '自己洗澡' }).check()
  await page.getByRole('button', { name: '就这 2 样，继续' }).click()
  await page.getByRole('heading', { level: 2, name: /还差几个回答/ }).waitFor()
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('zf.screening') ?? '{}'))
  expect(kept.facts.members[1]).toMatchObject({ selfCareUnmet: 2, disability: 'physical' })
})

test('somebody is added to the family, and it is told whether they count', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await told(phone, FAMILY)
  await phone.open('/screen/result')
  await page.getByText('谁算一家人').click()
  await page.getByRole('link', { name: '再加一位家人' }).click()
  await page.getByRole('button', { name: '儿子或女儿' }).click()
  // Nobody has a child of their own age.
  await page.getByLabel(/^您的回答/).fill('50')
  await page.getByRole('button', { name: '下一题' }).click()
  await page
    .getByRole('alert')
    .getByText(/孩子不会比父母/)
    .waitFor()
  await page.getByLabel(/^您的回答/).fill('9')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('button', { name: '小学' }).click()
  await page.getByRole('button', { name: '没有残疾证' }).click()
  await page.getByRole('button', { name: '不是', exact: true }).click()
  await page.getByText('谁算一家人').click()
  await page.getByText('算一家人：没成年的孩子。').waitFor()
})

test.each<Setting>(['normal', 'elder'])('an early look at the result (%s)', async (setting) => {
  const phone = await takePhone(house().url, { setting })
  await told(phone, FAMILY)
  await phone.open('/screen')
  await phone.page.getByRole('link', { name: '先看结果' }).click()
  await arrive(phone, '还差一点才能说准')
  await unfold(phone, 'an early result, unfolded')
})

test.each<Setting>(['normal', 'elder'])(
  'a receipt is kept on an explicit tap only, and opens again (%s)',
  async (setting) => {
    const phone = await takePhone(house().url, { setting })
    const { page } = phone
    await told(phone, FAMILY)
    await phone.open('/screen/result')
    await page.getByRole('link', { name: '打印、存一份这次的结果' }).click()
    await page.getByText('不点就什么也不发').waitFor()
    await page.getByText('保存 90 天，到期自动删掉。').waitFor()
    await arrive(phone, '存一份这次的结果')
    const sent: string[] = []
    phone.context.on('request', (request) => sent.push(request.url()))
    await page.getByRole('button', { name: '发送并存一份' }).click()
    await arrive(phone, '这次的结果')
    const code = (await page.locator('.receipt-code').textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(
      sent.filter((url) => url.includes(code)),
      'the code stands in no address that is sent',
    ).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)

    const other = await takePhone(house().url, { setting })
    await other.open('/receipt')
    await other.page.getByLabel('回执上的编号').fill(code.toLowerCase().replaceAll('-', ' '))
    await other.page.getByRole('button', { name: '打开' }).click()
    await other.page.getByText('全家每月收入: 2000 元').waitFor()
  },
)
