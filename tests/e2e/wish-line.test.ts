import { afterEach, expect, test } from 'vitest'
import { type DemoPerson, demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { wishSettingsSchema } from '../../server/wishes/contract.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { signIn } from './pages/resident.ts'
import { onFile } from './pages/services.ts'
import {
  at,
  BRANCH,
  bindAccount,
  chatSystem,
  letHelp,
  linkGroup,
  look,
  type OtherChat,
  wishInChat,
} from './pages/wish-line.ts'
import { approveWish, claimFromBoard } from './pages/wishes.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
const [first, secretary] = [demoPerson('he-zhiyuan'), demoPerson('xu-meiying')]
let other: OtherChat | undefined
afterEach(() => other?.close())

/** What one example county has set: a short time, and what a wish counts for. */
async function setCounty(): Promise<void> {
  const { ctx } = house()
  const value = wishSettingsSchema.parse({ leaseDays: 2, wishMinutes: 60 })
  const key = { regionCode: '330281', room: 'wishes' }
  await ctx.db.countySetting.upsert({
    where: { regionCode_room: key },
    create: { ...key, value, demo: true, setAt: ctx.clock.now() },
    update: {},
  })
}

const stateOf = async (number: string) =>
  (await house().ctx.db.wish.findFirst({ where: { number: Number(number) } }))?.state

/** Days go by, a quarter at a time, so that nothing comes late. */
async function pass(quarters: number): Promise<void> {
  for (let n = 0; n < quarters; n += 1) await house().advance(6)
}

/** The first one claims on the board and lets the time run out; the reminder came before. */
async function claimAndForget(setting: Setting, thing: string, number: string): Promise<void> {
  const helper = await at(house(), setting, first, '/volunteer')
  await letHelp(house(), first, 'member')
  await helper.open('/volunteer/board')
  await look(helper, 'board', false)
  await claimFromBoard(helper, thing)
  await look(helper, 'claimed')
  await pass(9)
  await house().until(async () => (await stateOf(number)) === 'open')
  const later = await at(house(), setting, first, '/inbox')
  await arrive(later, '消息')
  await later.page.getByText('别忘了心愿').first().waitFor()
  await later.page.getByText('心愿到时间了').first().waitFor()
  await later.open('/volunteer/claims')
  await arrive(later, '我认领的心愿')
  await later.page.getByText('到时间了', { exact: true }).first().waitFor()
  await look(later, 'lapsed')
}

/** Asks for the next step, which whose wish it is agrees to on their phone; the code that they then read. */
async function agreed(
  helper: Phone,
  mine: Phone,
  what: '名字和电话' | '住址',
  shown: string,
): Promise<string> {
  await helper.page.getByRole('button', { name: new RegExp(`问问对方能不能看${what}`) }).click()
  await helper.page.getByText('请等一等').waitFor()
  await mine.page.reload()
  await mine.page.getByRole('button', { name: `可以看${what}` }).waitFor()
  await arrive(mine, /^\d+ 号心愿$/)
  await look(mine, what === '住址' ? 'asks-address' : 'asks-contact', false)
  await mine.page.getByRole('button', { name: `可以看${what}` }).click()
  await mine.page.getByText(what === '住址' ? '名字、电话和住址。' : '看不到住址。').waitFor()
  await helper.page.reload()
  await helper.page.getByRole('button', { name: /^看/ }).click()
  await helper.page.getByText(shown).waitFor()
  await checkPage(helper, `what was agreed: ${what}`)
  return /\d{6}/.exec((await mine.page.locator('.wish-code .digits').textContent()) ?? '')?.[0] ?? ''
}

/** The holder proves that it is done: alone in the chat, or on the page after a look at the scanner. */
async function complete(helper: Phone, number: string, code: string, userId: string): Promise<void> {
  if (helper.setting === 'elder' && other) {
    await other.group(userId, `完成 ${number} ${code}`, '别发在群里')
    await other.alone(userId, `完成 ${number} ${code}`, '办好了，谢谢您')
    await helper.page.reload()
  } else {
    await helper.page.getByRole('button', { name: '扫对方的码' }).click()
    await helper.page.getByText('选一张照片').waitFor()
    await look(helper, 'complete')
    await helper.page.getByLabel('对方的六位数字').fill(code)
    await helper.page.getByRole('button', { name: '办好了', exact: true }).click()
    await helper.page.getByText('办好了，谢谢您！').waitFor()
  }
  await arrive(helper, `${number} 号心愿`)
  await look(helper, 'done')
}

test.each<[Setting, string, string, string]>([
  ['elder', 'wang-jianguo', '收音机', 'xu-elder'],
  ['normal', 'zhao-guoping', '热水瓶', 'xu-normal'],
])(
  'said in the chat, looked at, claimed, lost by time, claimed from the group, done by the code, thanked for (%s)',
  async (setting, key, thing, userId) => {
    const me: DemoPerson = demoPerson(key)
    await setCounty()
    await onFile(house(), me)
    other = await chatSystem(house())
    const chat = await at(house(), setting, me, '/chat')
    await arrive(chat, '问小扶')
    const number = await wishInChat(chat, `想要个${thing}，我叫${me.name}`, me.name)

    const desk = await takePhone(house().url, { setting, now: house().now() })
    await signInDesk(desk, house(), 'township-lanjiang')
    await approveWish(desk, thing)
    await look(desk, 'desk')
    await claimAndForget(setting, thing, number)

    const helper = await at(house(), setting, secretary, '/volunteer')
    await letHelp(house(), secretary, 'secretary')
    await bindAccount(helper, other, userId)
    await linkGroup(helper, other, userId)
    expect(await other.group(userId, '心愿', '等人认领的心愿')).toContain(`${number} 号`)
    await other.group(userId, `认领 ${number}`, `${number} 号有人认领了`)
    await other.group(userId, `延期 ${number}`, '时间延到')
    await house().until(
      async () =>
        (await house().ctx.db.wishClaim.count({ where: { state: 'held', codeHash: { not: null } } })) > 0,
    )

    const mine = await at(house(), setting, me, '/wishes')
    await arrive(mine, '我的微心愿')
    await look(mine, 'my-wishes', false)
    await mine.page.getByRole('link', { name: thing }).first().click()
    await arrive(mine, `${number} 号心愿`)
    await mine.page.getByText('一步一步怎么走的').click()
    await mine.page.getByText('志愿者多要了几天').waitFor()
    await checkPage(mine, 'what has happened to a wish')
    await look(mine, 'my-wish')
    await helper.open('/volunteer/claims')
    await arrive(helper, '我认领的心愿')
    await helper.page.getByRole('link', { name: thing }).first().click()
    await arrive(helper, `${number} 号心愿`)
    expect(await helper.page.locator('main').textContent()).not.toContain(me.name)
    await agreed(helper, mine, '名字和电话', me.name)
    const code = await agreed(helper, mine, '住址', '江南新城社区9-3')
    await look(helper, 'shown')
    await branchSees(helper, thing)
    await helper.open(`/volunteer/wishes/${await idOf(number)}`)
    await complete(helper, number, code, userId)

    await mine.page.reload()
    await arrive(mine, `${number} 号心愿`)
    await mine.page.getByLabel('想对对方说的话').fill(`谢谢您，${thing}天天都用`)
    await look(mine, 'thank')
    await mine.page.getByRole('button', { name: '发给对方' }).click()
    await mine.page.getByText('您说的谢谢已经转到了').waitFor()
    await checkPage(mine, 'a wish that was thanked for')
    await helper.open('/volunteer/claims')
    await arrive(helper, '我认领的心愿')
    await helper.page.getByText(`谢谢您，${thing}天天都用`).waitFor()
    await look(helper, 'thanks', false)
    await helper.open('/volunteer')
    await arrive(helper, '当志愿者')
    await helper.page
      .getByText(/一共 [12] 小时/)
      .first()
      .waitFor()
    await look(helper, 'hours')
    for (const secret of [me.name, secretary.name, first.name, code, me.phone])
      expect(other.inGroup().join('\n')).not.toContain(secret)
  },
  // Many phones and days: on a busy machine more than three minutes.
  300_000,
)

const idOf = async (number: string) =>
  (await house().ctx.db.wish.findFirstOrThrow({ where: { number: Number(number) } })).id

/** The secretary sees on the branch's page who is on what. */
async function branchSees(phone: Phone, thing: string): Promise<void> {
  await phone.open('/volunteer/branch')
  await phone.page.getByRole('link', { name: thing }).getByText(`${secretary.name}在办`).waitFor()
  await arrive(phone, BRANCH)
  await look(phone, 'branch')
}

test('a shared card: a stranger signs in and claims; a neighbour is told how to become a volunteer', async () => {
  const { ctx } = house()
  await onFile(house(), demoPerson('wang-jianguo'))
  const owner = await ctx.db.person.findUniqueOrThrow({
    where: { idHash: ctx.cipher.hash('id-number', demoPerson('wang-jianguo').idNumber) },
  })
  const now = ctx.clock.now()
  const { number, id } = await ctx.db.wish.create({
    data: {
      keyHash: 'a shared one',
      personId: owner.id,
      regionCode: '330281003',
      madeByKind: 'resident',
      category: 'company',
      wordsEnc: ctx.cipher.encrypt('想有人陪着下棋'),
      publicText: '一位老人想有人陪着下棋',
      state: 'open',
      createdAt: now,
      agreedAt: now,
      publishedAt: now,
    },
  })
  const neighbour = await at(house(), 'elder', demoPerson('zhao-guoping'), `/wish/${number}`)
  await arrive(neighbour, `${number} 号心愿`)
  await neighbour.page.getByText('想帮忙，先当志愿者').waitFor()

  // Signed in once before, so that the county could agree.
  await at(house(), 'normal', first, '/volunteer')
  await letHelp(house(), first, 'member')
  const phone = await takePhone(house().url, { now: house().now() })
  await phone.open(`/wish/${number}`)
  await arrive(phone, `${number} 号心愿`)
  await look(phone, 'card')
  await house().advance(0.2)
  await phone.page.getByRole('link', { name: '登录，我来办' }).click()
  await signIn(phone, house(), first)
  await arrive(phone, `${number} 号心愿`)
  await phone.page.getByRole('button', { name: '我来办' }).click()
  await phone.page.waitForURL(`**/volunteer/wishes/${id}`)
  await settled(phone.page)
  await checkPage(phone, 'a wish claimed from its card')
  await phone.page.getByText('来不及，多要几天').click()
  await checkPage(phone, 'more time')
  await look(phone, 'more-time')
  await phone.page.getByRole('button', { name: '多要几天', exact: true }).click()
  await phone.page.getByText('好的，时间延到').waitFor()
})
