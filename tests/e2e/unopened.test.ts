import { expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive } from './pages/checks.ts'
import { signIn } from './pages/resident.ts'
import { takePhone } from './phone.ts'
import { approve } from './short-cuts.ts'

const house = useHouse()
const li = demoPerson('li-apo')
const reminder = /幸福清单还没打开过/

test('a list that nobody opened is mentioned once after three days; code and list then work offline', async () => {
  await approve(house(), li)
  await house().waitSms(li.phone, /幸福清单已生成/)
  await house().advance(2 * 24)
  expect((await house().sms(li.phone)).filter(({ text }) => reminder.test(text))).toEqual([])
  await house().advance(25)
  const { text } = await house().waitSms(li.phone, reminder)
  await house().advance(4 * 24)

  // The link of the message leads an old woman with large letters to her list.
  const phone = await takePhone(house().url, { setting: 'elder' })
  const link = /https?:\S+/.exec(text)?.[0] ?? ''
  await phone.open(link.replace(house().url, ''))
  await phone.page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), li)
  await arrive(phone, '幸福清单')
  await phone.page.getByText('每月 1,015 元').first().waitFor()
  expect((await house().sms(li.phone)).filter((sms) => reminder.test(sms.text))).toHaveLength(1)

  await phone.open('/code')
  const code = await phone.page.locator('.short strong').textContent()
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await phone.context.setOffline(true)
  await phone.open('/code')
  await phone.page.getByText(code ?? '').waitFor()
  await phone.page.getByText('下面是上次看到的').waitFor()
  await phone.open('/list')
  await phone.page.getByText('每月 1,015 元').first().waitFor()
})
