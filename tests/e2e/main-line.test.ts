import { afterAll, expect, onTestFinished, test } from 'vitest'
import { API } from '../../server/paths.ts'
import { chinaDate } from '../../server/platform/clock.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { type House, startHouse } from './house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { openCase, signInDesk } from './pages/desk.ts'
import { drawName, signConsent, signIn } from './pages/resident.ts'
import { answerAll, unfold, WANG_ANSWERS } from './pages/screening.ts'
import { closeBrowser, type Phone, type Setting, takePhone } from './phone.ts'

const wang = demoPerson('wang-jianguo')
const chen = demoPerson('chen-guifang')
const xiaoyu = demoPerson('wang-xiaoyu')

afterAll(closeBrowser)

test.each<Setting>(['normal', 'elder'])('the whole main line (%s)', async (setting) => {
  const house = await startHouse()
  onTestFinished(() => house.close())
  const phone = await takePhone(house.url, { setting })

  await screen(phone)
  await apply(phone, house)
  await familySigns(phone, house, setting)
  await send(phone, house)
  await house.advance(0.2)
  await house.until(() => isAt(phone, 'review'))

  const caseworker = await takePhone(house.url, { setting })
  await townshipAgrees(caseworker, house)
  await house.advance(8 * 24)
  await house.until(() => isAt(phone, 'confirm'))
  const county = await takePhone(house.url, { setting })
  await countyApproves(county, house)

  await seesCodeAndList(phone, house)
  await scans(caseworker, await shortCode(phone))
  await asksTheBot(phone)
  await disputes(phone, caseworker)
})

/** Asked with the session of the resident's phone. */
async function isAt(phone: Phone, stage: string): Promise<boolean> {
  const answer = await phone.context.request.get(API.applications)
  return (await answer.json()).items[0].stage === stage
}

async function screen(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/')
  await arrive(phone, '日子难了，我们帮您')
  await page.getByRole('link', { name: /能领什么/ }).click()
  await arrive(phone, /户口在/)
  await answerAll(phone, WANG_ANSWERS, 4)
  await arrive(phone, '您家可能能领到帮助')
  const dibao = page.getByRole('article').filter({ hasText: /^低保/ })
  // 3 × 1375 yuan of 余姚, less the 2000 that they have.
  await dibao.getByText('2,125').first().waitFor()
  await unfold(phone, 'result, unfolded')
  await dibao
    .getByText(/《浙江省社会救助条例》.*第.+条/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: '用身份证申请' }).click()
}

async function apply(phone: Phone, house: House): Promise<void> {
  const { page } = phone
  await page.getByRole('link', { name: '先登录' }).click()
  await arrive(phone, '登录')
  await signIn(phone, house, wang)
  await arrive(phone, '用身份证申请')
  expect(await page.getByRole('checkbox', { name: /^低保/ }).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: /刚才答的题/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: '开始' }).click()
  await page.getByRole('radio', { name: /户口所在地.*兰江街道/ }).waitFor()
  await arrive(phone, '在哪里申请')
  await page.getByRole('button', { name: '下一步' }).click()
  await arrive(phone, '看看这些对不对')
  await page.getByText('陈桂芳').first().waitFor()
  await page
    .getByText(/来自：/)
    .first()
    .waitFor()
  await marksWrong(phone)
  await page.getByRole('button', { name: '看好了，下一步' }).click()
  await arrive(phone, '您家的难处')
  await page.getByText(/^15,?000元$/).waitFor()
  await page.getByLabel('家里有什么难处？').fill('老伴每周做三次透析')
  await page.getByRole('button', { name: '下一步' }).click()
  await arrive(phone, '家里大人签字')
}

/** The deposits of the registry are not right, says the resident, and writes a word on it. */
async function marksWrong(phone: Phone): Promise<void> {
  const { page } = phone
  const field = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: /存款/ }) })
  await field.first().getByRole('button', { name: /^不对/ }).click()
  await field
    .first()
    .getByLabel(/哪里不对/)
    .fill('去年看病用掉了一半')
  await checkPage(phone, 'a field that is not right')
  await field.first().getByRole('button', { name: '存好' }).click()
  await page.getByText('您说不对').waitFor()
}

async function familySigns(phone: Phone, house: House, setting: Setting): Promise<void> {
  const { page } = phone
  await drawName(phone)
  await page.getByRole('button', { name: '我同意，签好了' }).click()
  await page.getByText('已签字').waitFor()
  for (const person of [chen, xiaoyu]) {
    const card = page.locator('section.adult').filter({ hasText: person.name })
    await card.getByLabel('家人的手机号').fill(person.phone)
    await card.getByRole('button', { name: '发短信给家人' }).click()
    await card.getByText('短信发出去了。').waitFor()
    const { text } = await house.waitSms(person.phone, /签字/)
    const link = /https?:\S+/.exec(text)?.[0] ?? ''
    const own = await takePhone(house.url, { setting })
    await signConsent(own, link.replace(house.url, ''), person)
    expect(own.trouble.urls.filter((url) => url.includes(link.split('#')[1] ?? '?'))).toEqual([])
  }
  await page.getByRole('button', { name: '看看签了没有' }).click()
  await page.locator('section.adult .tag').filter({ hasText: '已签字' }).nth(1).waitFor()
  await checkPage(phone, 'everybody has signed')
  await page.getByRole('button', { name: '下一步' }).click()
}

async function send(phone: Phone, house: House): Promise<void> {
  const { page } = phone
  await arrive(phone, '您的承诺')
  await drawName(phone)
  await page.getByRole('button', { name: '我承诺，签好了' }).click()
  await arrive(phone, '看一遍，交上去')
  await page.getByRole('button', { name: '交上去' }).click()
  await arrive(phone, '交上去了')
  await page.getByText(/^0?9:\d\d$|^10:00$/).waitFor()
  await house.waitSms(wang.phone, /已交上去，10 分钟内可以撤回修改/)
}

async function townshipAgrees(phone: Phone, house: House): Promise<void> {
  const { page } = phone
  await signInDesk(phone, house, 'township-lanjiang')
  await page.getByRole('link', { name: /王/ }).filter({ hasText: '低保' }).waitFor()
  await openCase(phone, /王.*低保/)
  await page.getByRole('button', { name: '初审：同意' }).waitFor()
  await page.getByText('去年看病用掉了一半').waitFor()
  await unfold(phone, 'case, unfolded')
  // Every line of the report of three adults, those without a record too.
  expect(await page.locator('.report').getByRole('rowheader').count()).toBeGreaterThanOrEqual(72)
  await page.getByRole('button', { name: '初审：同意' }).click()
  await page.getByLabel('哪天去的').fill(chinaDate(house.now()))
  await page.getByLabel(/^看到什么/).fill('家里陈设简单，妻子刚透析回来')
  await page.getByLabel(/^跟申请人说清楚|^说明/).fill('情况属实')
  await checkPage(phone, 'first opinion')
  await page.getByRole('button', { name: '提交初审意见' }).click()
  await page.getByText('初审意见已提交。').waitFor()
  await checkPage(phone, 'after the first opinion')
}

async function countyApproves(phone: Phone, house: House): Promise<void> {
  const { page } = phone
  await signInDesk(phone, house, 'county-yuyao')
  await openCase(phone, /王.*低保/)
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await checkPage(phone, 'approval')
  await page.getByRole('radio', { name: /^低保/ }).first().check()
  await page.locator('form.action-form').getByRole('button', { name: '批准', exact: true }).click()
  await page.getByText('已批准。幸福码和幸福清单已生成。').waitFor()
  await checkPage(phone, 'after the approval')
}

async function seesCodeAndList(phone: Phone, house: House): Promise<void> {
  const { page } = phone
  const before = await house.sms(wang.phone)
  const { text } = await house.waitSms(wang.phone, /幸福清单已生成/)
  // Yes and list come in one message: the phone rings once.
  expect(before.filter((sms) => /批准|办成/.test(sms.text) && sms.text !== text)).toEqual([])
  await phone.open('/me')
  await arrive(phone, '我的')
  await page.getByText('办成了').first().waitFor()
  await page.getByRole('link', { name: /^消息/ }).click()
  await arrive(phone, '消息')
  await page.getByRole('heading', { name: /办成了：低保/ }).waitFor()
  await page.getByRole('heading', { name: /您家的幸福清单来了/ }).waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: '您家的幸福清单来了' })
    .getByRole('link', { name: '去看看' })
    .click()
  await arrive(phone, '幸福清单')
  await page
    .getByRole('article')
    .filter({ hasText: '低保' })
    .getByText(/每月 [\d,.]+ 元/)
    .waitFor()
  await phone.open('/code')
  await arrive(phone, '幸福码')
}

async function shortCode({ page }: Phone): Promise<string> {
  return (await page.locator('.short strong').textContent()) ?? ''
}

async function scans(phone: Phone, code: string): Promise<void> {
  const { page } = phone
  await phone.open('/desk/scan')
  await arrive(phone, '扫幸福码')
  // As it is written from hearing: small letters, no dashes.
  await page.getByLabel('输入短码').fill(code.toLowerCase().replace(/[\s-]/g, ''))
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await arrive(phone, /的一户/)
  await page.getByText('王建国').first().waitFor()
  await page.getByText('低保').first().waitFor()
}

async function asksTheBot(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/chat')
  await arrive(phone, '问小扶')
  await page.getByLabel('在这里打字问').fill('我的申请到哪了')
  await page.getByRole('button', { name: '发送' }).click()
  await page
    .getByRole('log')
    .getByText(/办成了/)
    .first()
    .waitFor()
  await checkPage(phone, 'progress in the chat')
}

async function disputes(phone: Phone, caseworker: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/list')
  await arrive(phone, '幸福清单')
  const item = page.getByRole('article').filter({ hasText: '低保' })
  await item.getByRole('button', { name: /^这条不对/ }).click()
  await item.getByLabel(/哪里不对/).fill('我家是三口人')
  await checkPage(phone, 'a line that is not right')
  await item.getByRole('button', { name: '告诉工作人员' }).click()
  await item.getByText(/工作人员会在 15 天内答复/).waitFor()
  await checkPage(phone, 'a line in dispute')
  await caseworker.open('/desk')
  await arrive(caseworker, '待办')
  await caseworker.page.getByRole('button', { name: '看内容并答复' }).click()
  await caseworker.page.getByText('我家是三口人').waitFor()
  await phone.open('/me/account')
  await arrive(phone, '我的资料谁看过')
  await page
    .getByText(/办理您家的申请时看了资料/)
    .first()
    .waitFor()
}
