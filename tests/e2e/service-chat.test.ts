import { beforeAll, expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { lastSaid, say, tap } from './pages/chat.ts'
import { checkPage } from './pages/checks.ts'
import { signIn } from './pages/resident.ts'
import { onFile, openServices, picture, VISIT } from './pages/services.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
beforeAll(() => openServices(house()))

/** Keeps a picture of the talk as it stands, and looks whether everybody can use it. */
async function look(phone: Phone, name: string): Promise<void> {
  await checkPage(phone, name)
  await phone.page.screenshot({ path: picture(`chat-${name}`) })
}

test.each<[Setting, string]>([
  ['elder', 'sun-aying'],
  ['normal', 'qian-genfa'],
])('help in the chat: found, ordered, followed, moved, given up (%s)', async (setting, key) => {
  const me = demoPerson(key)
  await onFile(house(), me)
  await house().advance(0.2)
  const phone = await takePhone(house().url, { setting, now: house().now() })
  await phone.open('/sign-in?next=/chat')
  await signIn(phone, house(), me)
  await phone.page.getByRole('log').locator('.bubble').first().waitFor()

  expect(await say(phone, '一个人在家冷清，想有人上门来看看我')).toContain(VISIT)
  await look(phone, `offers-${setting}`)
  expect(await tap(phone, new RegExp(VISIT))).toContain('什么时候来')
  await look(phone, `times-${setting}`)
  expect(await say(phone, '1')).toContain('这样约行吗')
  await look(phone, `check-${setting}`)
  expect(await tap(phone, '就这样约')).toContain('约上了')
  const { ctx } = house()
  const [order] = await ctx.db.serviceOrder.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
  expect(order).toMatchObject({ state: 'ordered' })

  expect(await say(phone, '我的服务什么时候来')).toContain('等对方接单')
  await look(phone, `order-${setting}`)
  expect(await tap(phone, '换个时间')).toContain('换到什么时候')
  expect(await say(phone, '2')).toContain('时间改好了')
  expect(await say(phone, '今天没人来')).toContain('还没到约好的时间')
  await say(phone, '不想要了')
  expect(await lastSaid(phone)).toContain('真的不要了吗')
  expect(await tap(phone, '真的不要了')).toContain('取消了')
  await look(phone, `cancelled-${setting}`)
  const after = await ctx.db.serviceOrder.findUniqueOrThrow({ where: { id: order?.id ?? '' } })
  expect([after.state, after.slotId]).toEqual(['cancelled', null])
})
