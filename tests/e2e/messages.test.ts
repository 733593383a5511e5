import { expect, test } from 'vitest'
import { notify } from '../../server/notifications/service.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { signIn } from './pages/resident.ts'
import { type Setting, takePhone } from './phone.ts'

const house = useHouse()
const wang = demoPerson('wang-jianguo')
const zhao = demoPerson('zhao-guoping')

test.each<[Setting, typeof wang]>([
  ['elder', wang],
  ['normal', zhao],
])('what one is sent is chosen, and remembered (%s)', async (setting, person) => {
  const phone = await takePhone(house().url, { setting, now: house().now() })
  const { page } = phone
  await phone.open('/me/messages')
  await arrive(phone, '消息提醒')
  await page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), person)
  await arrive(phone, '消息提醒')
  await page.getByLabel(/微心愿/).uncheck()
  await page.getByText('不发给您了，消息箱里还有').waitFor()
  await checkPage(phone, 'a topic switched off')
  await page.getByText('要紧的事，一直会发给您').waitFor()

  // Without network the tick goes back to what is kept.
  await phone.context.setOffline(true)
  await page.getByLabel(/上门服务/).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel(/上门服务/).isChecked()).toBe(true)
  await checkPage(phone, 'a topic without network')
  await phone.context.setOffline(false)

  await page.reload()
  await arrive(phone, '消息提醒')
  expect(await page.getByLabel(/微心愿/).isChecked()).toBe(false)
  await page.getByRole('link', { name: '看我的消息' }).click()
  await arrive(phone, '消息')
  await page.getByRole('link', { name: '哪些消息要提醒我' }).waitFor()
})

/** Somebody of the township whose number takes no messages: what came of it stands at the desk. */
async function somebodyNotReached(name: string): Promise<void> {
  const { ctx } = house()
  const at = ctx.clock.now()
  const { id } = await ctx.db.person.create({
    data: {
      idHash: name,
      idNumberEnc: ctx.cipher.encrypt('339999196803120018'),
      nameEnc: ctx.cipher.encrypt(name),
      createdAt: at,
      updatedAt: at,
    },
  })
  await ctx.db.household.create({
    data: {
      regionCode: '330281003',
      addressEnc: ctx.cipher.encrypt('兰江街道 3 号'),
      createdAt: at,
      members: { create: [{ personId: id, relation: 'head', isHead: true, fromDate: at }] },
    },
  })
  await notify(ctx, {
    dedupeKey: `e2e:${name}`,
    kind: 'request.answered',
    params: { number: 'N', answer: 'x' },
    personId: id,
    channels: ['sms'],
  })
}

test.each<[Setting, number, string]>([
  ['normal', 1280, '钱一一'],
  ['elder', 360, '钱二二'],
])('whom no message reaches is called by the desk (%s, %i px)', async (setting, width, name) => {
  await somebodyNotReached(name)
  const desk = await takePhone(house().url, { setting, width, now: house().now() })
  const { page } = desk
  await signInDesk(desk, house(), 'township-lanjiang')
  await page.getByRole('link', { name: /消息送不到：1 人/ }).click()
  await arrive(desk, '联系不上的人')
  await page.getByRole('link', { name: '钱**' }).click()
  await arrive(desk, name)
  await page.getByText('没有号码').waitFor()
  await page.getByText('兰江街道 3 号').waitFor()
  await page.getByRole('button', { name: '办好了' }).click()
  await page.getByRole('alert').getByText('请选怎么联系上的。').waitFor()
  await checkPage(desk, 'how somebody was reached is missing')
  await page.getByLabel('怎么联系上的').selectOption({ label: '上门说了' })
  await page.getByLabel('备注').fill('没有手机，以后找他儿子')
  await page.getByRole('button', { name: '办好了' }).click()
  await page.getByText('没有手机，以后找他儿子').waitFor()
  await checkPage(desk, 'somebody who was reached')
  await page.getByRole('button', { name: /放回名单/ }).click()
  await page.getByLabel('怎么联系上的').selectOption({ label: '告诉家里人了' })
  await page.getByRole('button', { name: '办好了' }).click()
  await page.getByRole('button', { name: /放回名单/ }).waitFor()
  await page.getByRole('link', { name: '回到名单' }).click()
  await arrive(desk, '联系不上的人')
  await page.getByText('没有联系不上的人。').waitFor()
  await page.getByRole('link', { name: '办过的' }).click()
  await page.getByText('告诉家里人了').first().waitFor()
  await arrive(desk, '联系不上的人')
})
