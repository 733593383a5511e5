import { afterAll, expect, test } from 'vitest'
import type { Channel } from '../../bot/channels/channel.ts'
import { createWebhookChannel } from '../../bot/channels/webhook/channel.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { startChatSystem } from '../harness/chat-system.ts'
import { call, SECRET, text } from '../integration/channels/house.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signIn } from './pages/resident.ts'
import { type Setting, takePhone } from './phone.ts'

const house = useHouse()
const system = await startChatSystem(SECRET)
afterAll(() => system.close())

/** The house gets a channel, as its configuration would give it. */
function addChannel(): void {
  const channels = house().ctx.ports.channels as Map<string, Channel>
  const settings = { name: 'app', title: '掌上余姚', url: system.url, secrets: [SECRET] }
  const rest = { buttons: 0, links: false, textLength: 2000, maxAgeMinutes: 1440 }
  channels.set('app', createWebhookChannel({ ...settings, ...rest }, systemClock))
}

test.each<Setting>(['normal', 'elder'])(
  'a resident binds the account of another chat system, sees it, and unbinds it (%s)',
  async (setting) => {
    addChannel()
    const phone = await takePhone(house().url, { setting })
    const { page } = phone
    // The link that the bot gives on another channel.
    await phone.open('/sign-in?next=/me/chat-accounts')
    await signIn(phone, house(), demoPerson(setting === 'normal' ? 'wang-jianguo' : 'chen-guifang'))
    await arrive(phone, '绑定聊天账号')
    await page.getByText('您还没有绑定。').waitFor()

    await page.getByRole('button', { name: '拿绑定码' }).click()
    const code = await page.locator('.bind-code').textContent()
    expect(code).toMatch(/^\d{4} \d{4}$/)
    await checkPage(phone, 'a code to bind')
    const user = `wang-${setting}`
    expect((await call(house().url, JSON.stringify({ events: [text(user, `绑定 ${code}`)] }))).status).toBe(
      200,
    )

    await page.getByText('绑定好了：掌上余姚').waitFor()
    await checkPage(phone, 'a bound account')
    await page.getByRole('button', { name: '解除绑定' }).click()
    await page.getByText('那边就看不到您的事了').waitFor()
    await checkPage(phone, 'asked once more')
    await page.getByRole('button', { name: '确定解除' }).click()
    await page.getByText('您还没有绑定。').waitFor()
    await expect.poll(() => system.read(user).at(-1)?.message.text).toContain('已经解除绑定')
  },
)
