import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { createWebhookChannel } from '../../../bot/channels/webhook/channel.ts'
import type { Channels } from '../../../server/channels/ports.ts'
import { systemClock } from '../../../server/platform/clock.ts'
import type { DemoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { type ChatSystem, startChatSystem } from '../../harness/chat-system.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { call, SECRET, text } from '../../integration/channels/house.ts'
import type { House } from '../house.ts'
import { type Phone, type Setting, takePhone } from '../phone.ts'
import { say } from './chat.ts'
import { arrive, checkPage } from './checks.ts'
import { signIn } from './resident.ts'

export const TOWNSHIP = '330281003'
export const BRANCH = '江南新城党支部'

/** What is on the screen of a cheap phone, kept to be looked at; `whole`: all that one gets to by scrolling. */
export async function look({ page, setting }: Phone, name: string, whole = true): Promise<void> {
  const screen = page.viewportSize()
  if (whole && screen) await page.setViewportSize({ ...screen, height: 2400 })
  await page.screenshot({ path: `.cache/e2e/line-${name}-${setting}.png` })
  if (whole && screen) await page.setViewportSize(screen)
}

/** Somebody signs in, and is at this address. */
export async function at(house: House, setting: Setting, person: DemoPerson, path: string): Promise<Phone> {
  // A code by SMS is sent again only after a while.
  await house.advance(0.2)
  const phone = await takePhone(house.url, { setting, now: house.now() })
  await phone.open(`/sign-in?next=${path}`)
  await signIn(phone, house, person)
  return phone
}

/** Who is signed in helps in the branch from now on, as the county has agreed; the branch is made at need. */
export async function letHelp(
  { ctx }: House,
  { idNumber }: DemoPerson,
  role: 'member' | 'secretary',
): Promise<void> {
  const now = ctx.clock.now()
  const key = { regionCode: TOWNSHIP, name: BRANCH }
  const branch = await ctx.db.branch.upsert({
    where: { regionCode_name: key },
    create: { ...key, createdAt: now },
    update: {},
  })
  const idHash = ctx.cipher.hash('id-number', idNumber)
  const { id: personId } = await ctx.db.person.findUniqueOrThrow({ where: { idHash } })
  const active = {
    regionCode: TOWNSHIP,
    branchId: branch.id,
    role,
    state: 'active',
    askedAt: now,
    decidedAt: now,
  }
  await ctx.db.volunteer.upsert({ where: { personId }, create: { personId, ...active }, update: active })
}

/** Another chat system that the house talks with over signed calls, with one group and people alone. */
export async function chatSystem(house: House) {
  const system: ChatSystem = await startChatSystem(SECRET)
  const channels = house.ctx.ports.channels as Map<string, ReturnType<typeof createWebhookChannel>> & Channels
  const settings = { name: 'app', title: '掌上余姚', url: system.url, secrets: [SECRET] }
  const rest = { buttons: 0, links: false, textLength: 2000, maxAgeMinutes: 1440 }
  channels.set('app', createWebhookChannel({ ...settings, ...rest }, systemClock))
  const post = async (event: object) => {
    const { status } = await call(house.url, JSON.stringify({ events: [event] }))
    expect(status).toBe(200)
  }
  const groupId = randomUUID()
  const inGroup = () =>
    system.calls.flatMap(({ to, message }) =>
      to.kind === 'group' && to.groupId === groupId ? [message.text] : [],
    )
  return {
    close: system.close,
    /** Says something alone; gives what is answered. */
    async alone(userId: string, words: string, answer: string): Promise<string> {
      await post(text(userId, words))
      return waitFor(() => heard(userId).find((one) => one.includes(answer)), 20_000)
    },
    /** Says something in the group, and waits until it, or whoever said it, reads such words. */
    async group(userId: string, words: string, answer: string): Promise<string> {
      await post(text({ kind: 'group', groupId, userId }, words))
      return waitFor(() => [...inGroup(), ...heard(userId)].find((one) => one.includes(answer)), 20_000)
    },
    inGroup,
  }
  function heard(userId: string): string[] {
    return system.read(userId).map(({ message }) => message.text)
  }
}
export type OtherChat = Awaited<ReturnType<typeof chatSystem>>

/** Answers what the bot asks about a wish until it reads the public words back; then agrees. Gives the number. */
export async function wishInChat(phone: Phone, words: string, secret: string): Promise<string> {
  const answers: [RegExp, string][] = [
    [/什么时候要/, '越快越好'],
    [/哪个县|住在哪/, '余姚'],
    [/多少钱|值多少/, '一百块'],
    [/哪一类|哪类/, '日用的东西'],
  ]
  let said = await say(phone, words)
  for (let turn = 0; !said.includes('这样放上去行吗') && turn < 6; turn += 1) {
    const found = answers.find(([question]) => question.test(said))
    if (!found) throw new Error(`nobody knows an answer to "${said}"`)
    said = await say(phone, found[1])
  }
  const talk = (await phone.page.getByRole('log').textContent()) ?? ''
  const read = talk.slice(talk.indexOf('别人会看到这样一句话'))
  expect(read).toContain('我拿掉了')
  expect(read).not.toContain(secret)
  await checkPage(phone, 'the public words read back in the chat')
  await look(phone, 'chat', false)
  await say(phone, '行')
  const number = /(\d+) 号心愿/.exec((await phone.page.getByRole('log').textContent()) ?? '')?.[1]
  return number ?? ''
}

/** The secretary binds the account of another chat system, on the page made for it. */
export async function bindAccount(phone: Phone, other: OtherChat, userId: string): Promise<void> {
  const { page } = phone
  await phone.open('/me/chat-accounts')
  await arrive(phone, '绑定聊天账号')
  await page.getByRole('button', { name: '拿绑定码' }).click()
  const code = await page.locator('.bind-code').textContent()
  await other.alone(userId, `绑定 ${code}`, '绑定好了')
  await page.getByText('绑定好了：掌上余姚').waitFor()
}

/** The secretary links the group with a code of the branch page, said there. */
export async function linkGroup(phone: Phone, other: OtherChat, userId: string): Promise<void> {
  const { page } = phone
  await phone.open('/volunteer/branch')
  await arrive(phone, BRANCH)
  await page.getByRole('button', { name: '拿群绑定码' }).click()
  const words = (await page.locator('.bind-code').textContent()) ?? ''
  expect(words).toMatch(/^绑定 \d{4} \d{4}$/)
  await checkPage(phone, 'a code for the group')
  await look(phone, 'group-code')
  await other.group(userId, '绑定 0000 0000', '这个绑定码不对')
  await other.group(userId, words, '连上支部')
  await page.getByText('群连上了').waitFor()
  await page.getByText('“掌上余姚”上的群').first().waitFor()
  await checkPage(phone, 'a linked group')
}
