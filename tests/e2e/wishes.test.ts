import { expect, test } from 'vitest'
import { type DemoPerson, demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { signIn } from './pages/resident.ts'
import { onFile } from './pages/services.ts'
import { nameByCode } from './pages/whom.ts'
import {
  agreeToChange,
  approveWish,
  changeWords,
  claimFromBoard,
  sayWish,
  writeOwnWords,
} from './pages/wishes.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
const TOWNSHIP = '330281003'

/** Signs in at an address, and comes back to it. */
async function atAddress(setting: Setting, person: DemoPerson, path: string): Promise<Phone> {
  // A code by SMS is sent again only after a while.
  await house().advance(0.2)
  const phone = await takePhone(house().url, { setting, now: house().now() })
  await phone.open(path)
  await phone.page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), person)
  return phone
}

/** Somebody who is signed in helps from now on, as the county has agreed. */
async function letHelp({ idNumber }: DemoPerson): Promise<void> {
  const { ctx } = house()
  const now = ctx.clock.now()
  const person = await ctx.db.person.findUniqueOrThrow({
    where: { idHash: ctx.cipher.hash('id-number', idNumber) },
  })
  const active = { regionCode: TOWNSHIP, state: 'active', askedAt: now, decidedAt: now }
  await ctx.db.volunteer.upsert({
    where: { personId: person.id },
    create: { personId: person.id, ...active },
    update: active,
  })
}

test.each<[Setting, string, string, string]>([
  ['elder', 'wang-jianguo', 'zhao-guoping', '收音机'],
  ['normal', 'zhao-guoping', 'wang-jianguo', '热水瓶'],
])('a wish from its words to the thanks (%s)', async (setting, mineKey, helperKey, thing) => {
  const [me, helper] = [demoPerson(mineKey), demoPerson(helperKey)]
  const mine = await atAddress(setting, me, '/wishes')
  await arrive(mine, '我的微心愿')
  await sayWish(mine, {
    words: `我是${me.name}，想要一台${thing}`,
    hidden: me.name,
    township: TOWNSHIP,
  })
  await mine.page.getByText('工作人员看过就放上去').waitFor()

  const desk = await takePhone(house().url, { setting, now: house().now() })
  await signInDesk(desk, house(), 'township-lanjiang')
  await approveWish(desk, thing)

  const other = await atAddress(setting, helper, '/volunteer')
  await letHelp(helper)
  await claimFromBoard(other, thing)
  // Nothing of whose wish it is, before they say so.
  expect(await other.page.locator('main').textContent()).not.toContain(me.name)
  await other.page.getByRole('button', { name: '问问对方能不能看名字和电话' }).click()
  await other.page.getByText('请等一等').waitFor()

  await mine.page.reload()
  await arrive(mine, /^\d+ 号心愿$/)
  await mine.page.getByRole('heading', { name: '一位志愿者接下了' }).waitFor()
  await mine.page.getByRole('button', { name: '可以看名字和电话' }).click()
  await mine.page.getByText('对方看得到您的名字和电话，看不到住址').waitFor()
  const code = /\d{6}/.exec((await mine.page.locator('.wish-code .digits').textContent()) ?? '')?.[0]
  await mine.page.screenshot({ path: `.cache/e2e/wish-mine-${setting}.png`, fullPage: true })

  await other.page.reload()
  await arrive(other, /^\d+ 号心愿$/)
  await other.page.getByRole('button', { name: '看名字和电话' }).click()
  await other.page.getByText(me.name).waitFor()
  await checkPage(other, 'who it is')
  const wrong = code === '000000' ? '111111' : '000000'
  await other.page.getByLabel('对方的六位数字').fill(wrong)
  await other.page.getByRole('button', { name: '办好了', exact: true }).click()
  await other.page.getByRole('alert').getByText('数字不对').waitFor()
  await other.page.getByRole('button', { name: '扫对方的码' }).click()
  await other.page.getByText('选一张照片').waitFor()
  await checkPage(other, 'a wrong code, and the scanner')
  await other.page.screenshot({ path: `.cache/e2e/wish-volunteer-${setting}.png`, fullPage: true })
  await other.page.getByLabel('对方的六位数字').fill(code ?? '')
  await other.page.getByRole('button', { name: '办好了', exact: true }).click()
  await other.page.getByText('办好了，谢谢您！').waitFor()
  await settled(other.page)

  await mine.page.reload()
  await arrive(mine, /^\d+ 号心愿$/)
  await mine.page.getByLabel('想对对方说的话').fill('谢谢您，声音很好听')
  await mine.page.getByRole('button', { name: '发给对方' }).click()
  await mine.page.getByText('您说的谢谢已经转到了').waitFor()
  await checkPage(mine, 'a wish that was thanked for')
  await other.open('/volunteer/claims')
  await arrive(other, '我认领的心愿')
  await other.page.getByText('谢谢您，声音很好听').waitFor()
})

test('own words keep no number; words changed at the desk are agreed to; a wish given back, passed on, back by time, taken back; without network', async () => {
  const me = demoPerson('zhao-guoping')
  const mine = await atAddress('normal', me, '/wishes/new')
  await arrive(mine, '说一个心愿')
  const { page } = mine
  await page.getByLabel('修修补补').check()
  await page.getByLabel('您的心愿').fill('灯坏了，想请人换一个')
  if (await page.locator('#regionCode').count()) {
    await page.getByLabel('市', { exact: true }).selectOption('3302')
    await page.getByLabel('区、县（市）').selectOption('330281')
    await page.getByLabel('乡镇（街道）').selectOption(TOWNSHIP)
  }
  await page.getByRole('button', { name: '下一步' }).click()
  await arrive(mine, '别人会看到这些')
  await writeOwnWords(mine, `请打 ${me.phone} 找我换灯`, '有位老人想换一个灯')
  await page.getByRole('button', { name: '就这样，送出' }).click()
  await arrive(mine, /^\d+ 号心愿$/)

  const desk = await takePhone(house().url, { now: house().now(), width: 1280, height: 800 })
  await signInDesk(desk, house(), 'township-lanjiang')
  await changeWords(desk, '想换一个灯', '有位老人想换一个灯泡')
  await agreeToChange(mine, '有位老人想换一个灯泡')
  await desk.page.screenshot({ path: '.cache/e2e/wish-desk.png', fullPage: true })

  const other = await atAddress('normal', demoPerson('wang-jianguo'), '/volunteer')
  await letHelp(demoPerson('wang-jianguo'))
  await claimFromBoard(other, '想换一个灯')
  await other.page.getByText('办不了，让给别人').click()
  await other.page.getByLabel('没有时间').check()
  await other.page.getByRole('button', { name: '让给别人', exact: true }).click()
  await other.page.getByRole('button', { name: '我来办' }).waitFor()
  await other.page.getByRole('button', { name: '转给会办的人' }).click()
  await other.page.getByRole('img', { name: /想换一个灯/ }).waitFor()
  await checkPage(other, 'a card to pass on')
  const number = /\d+/.exec((await other.page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0]

  const passerBy = await takePhone(house().url, { setting: 'elder', now: house().now() })
  await passerBy.open(`/wish/${number}`)
  await arrive(passerBy, `${number} 号心愿`)
  await passerBy.page.getByText('想换一个灯').waitFor()

  await other.page.getByRole('button', { name: '我来办' }).click()
  await other.page.getByText('认领成功').waitFor()
  await house().advance(8 * 24)
  const where = { number: Number(number) }
  await house().until(async () => (await house().ctx.db.wish.findFirst({ where }))?.state === 'open')

  const later = await atAddress('normal', me, new URL(page.url()).pathname)
  await arrive(later, `${number} 号心愿`)
  await later.page.getByText('放上去了，等人认领').waitFor()
  await later.page.getByText('不要这个心愿了').click()
  await later.context.setOffline(true)
  await later.page.getByRole('button', { name: '收回心愿' }).click()
  await later.page.getByRole('alert').getByText('网络不通').waitFor()
  await checkPage(later, 'taking back without network')
  await later.context.setOffline(false)
  await later.page.getByRole('button', { name: '收回心愿' }).click()
  await later.page.getByText('您收回了').waitFor()
  await checkPage(later, 'a wish taken back')
})

test.each<[Setting, string]>([
  ['elder', 'li-apo'],
  ['normal', 'sun-haisheng'],
])('the desk makes a wish for somebody without a phone (%s)', async (setting, key) => {
  const person = demoPerson(key)
  const code = await onFile(house(), person)
  await house().advance(0.2)
  const desk = await takePhone(house().url, { setting, now: house().now() })
  const { page } = desk
  await signInDesk(desk, house(), 'township-lanjiang')
  await desk.open('/desk/wishes/new')
  await arrive(desk, '替人说一个心愿')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请填本人的身份证号' }).waitFor()
  await checkPage(desk, 'what is missing in a wish for somebody')
  if (setting === 'elder') await nameByCode(desk, code, person.name)
  else await page.getByLabel('本人的身份证号').fill(person.idNumber)
  await page.getByLabel('有人陪陪').check()
  await page.getByLabel('您的心愿').fill('想有人陪着说说话')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('陪着说说话').first().waitFor()
  await arrive(desk, '别人会看到这些')
  await page.getByRole('button', { name: '本人同意，送出' }).click()
  await page.getByText('工作人员代写').waitFor()
  await arrive(desk, /^\d+ 号心愿$/)
  await page.getByText('替本人收回心愿').click()
  await page.getByRole('button', { name: '收回', exact: true }).click()
  await page.getByText('请写几个字说明').waitFor()
  await checkPage(desk, 'taking back for somebody, without a reason')
  await page.getByLabel('为什么收回').fill('本人说不用了')
  await page.getByRole('button', { name: '收回', exact: true }).click()
  await page.getByText('已收回').first().waitFor()
  await checkPage(desk, 'a wish taken back at the desk')
  await desk.open('/desk/wishes?show=over')
  await arrive(desk, '微心愿')
  await page.locator('li.todo', { hasText: '陪着说说话' }).first().waitFor()
})
