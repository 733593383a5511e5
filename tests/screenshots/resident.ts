import type { DemoGuideAnswer } from '../../server/demo/contract.ts'
import { API } from '../../server/paths.ts'
import { type Camera, until } from './camera.ts'

const FACTS = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 200_000,
  financialAssetsFen: 1_500_000,
  vehicles: 'none',
  premises: 'none',
  homes: 1,
  companyCapitalFen: 0,
  obligorFamilies: 0,
  groups: ['ill'],
  spending: ['medical'],
  needs: [],
  alreadyOn: 'none',
  emergency: 'none',
  spendingJump: false,
  hardNow: true,
}

/** Home in both settings, and the guide. */
export async function looksAround(phone: Camera, elder: Camera): Promise<void> {
  await phone.page.goto('/')
  await phone.take('home')
  await elder.page.goto('/')
  await elder.take('home-elder')
}

/** One question, then the result of all answers. */
export async function screens(phone: Camera): Promise<void> {
  await phone.page.goto('/screen')
  await phone.press('余姚市')
  await phone.heading(/几口人/)
  await phone.take('screen')
  const kept = JSON.stringify({ facts: FACTS, asked: Object.keys(FACTS) })
  await phone.page.evaluate((text) => localStorage.setItem('zf.screening', text), kept)
  await phone.page.goto('/screen/result')
  await phone.heading('您家可能能领到帮助')
  await phone.take('result')
}

async function sms(phone: Camera, to: string, pattern: RegExp): Promise<string> {
  return until(`a message to ${to}`, async () => {
    const { messages } = await phone.get<{ messages: { to: string; text: string }[] }>(API.demoSms)
    return messages.find((one) => one.to === to && pattern.test(one.text))?.text
  })
}

async function signsIn(phone: Camera): Promise<void> {
  const { people } = await phone.get<DemoGuideAnswer>(API.demo)
  const wang = people.find(({ key }) => key === 'wang-jianguo')
  if (!wang) throw new Error('the demo has no Wang Jianguo')
  await phone.page.goto('/sign-in?next=/apply')
  await phone.page.getByLabel('姓名').fill(wang.name)
  await phone.page.getByLabel('身份证号').fill(wang.idNumber)
  await phone.page.getByLabel('手机号').fill(wang.phone)
  await phone.press('发验证码')
  await phone.heading('填验证码')
  const text = await sms(phone, wang.phone, /\d{6}/)
  await phone.page.getByLabel('短信里的 6 个数字').fill(/\d{6}/.exec(text)?.[0] ?? '')
  await phone.press('登录')
}

async function draws(phone: Camera): Promise<void> {
  const pad = phone.page.getByRole('img', { name: /签名板/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no place to sign')
  const points = [0.2, 0.3, 0.45, 0.4, 0.3, 0.75, 0.55, 0.3, 0.8, 0.7]
  await phone.page.mouse.move(box.x + 0.15 * box.width, box.y + 0.5 * box.height)
  await phone.page.mouse.down()
  for (let i = 0; i < points.length; i += 2)
    await phone.page.mouse.move(
      box.x + (points[i] ?? 0) * box.width,
      box.y + (points[i + 1] ?? 0) * box.height,
      {
        steps: 8,
      },
    )
  await phone.page.mouse.up()
}

/** The whole application; the adults of the family sign on the other phone. */
export async function applies(phone: Camera, family: Camera): Promise<void> {
  await signsIn(phone)
  await phone.heading('用身份证申请')
  await phone.press('开始')
  await phone.heading('在哪里申请')
  await phone.page.getByText('户口所在地').waitFor()
  await phone.press('下一步')
  await phone.heading('看看这些对不对')
  await phone.page
    .getByText(/来自：/)
    .first()
    .waitFor()
  await phone.take('prefilled')
  await phone.press('看好了，下一步')
  await phone.heading('您家的难处')
  await phone.page.getByLabel('家里有什么难处？').fill('老伴每周做三次透析')
  await phone.press('下一步')
  await phone.heading('家里大人签字')
  await draws(phone)
  await phone.take('consents')
  await phone.press('我同意，签好了')
  await phone.page.getByText('已签字').first().waitFor()
  await adultsSign(phone, family)
  await phone.press('看看签了没有')
  await phone.press('下一步')
  await phone.heading('您的承诺')
  await draws(phone)
  await phone.take('promise')
  await phone.press('我承诺，签好了')
  await phone.heading('看一遍，交上去')
  await phone.press('交上去')
  await phone.heading('交上去了')
  await phone.take('progress')
}

async function adultsSign(phone: Camera, family: Camera): Promise<void> {
  const cards = phone.page.locator('section.adult')
  for (let index = 0; index < (await cards.count()); index += 1) {
    const card = cards.nth(index)
    const name = (await card.getByRole('heading').textContent()) ?? ''
    const { people } = await phone.get<DemoGuideAnswer>(API.demo)
    const adult = people.find((one) => name.includes(one.name))
    if (!adult) continue
    await card.getByRole('button', { name: /让家人扫码/ }).click()
    const url = await card.getByRole('link', { name: '打开签字页' }).getAttribute('href')
    await family.page.goto('about:blank')
    await family.page.goto(url ?? '')
    await family.page.getByLabel('您身份证的最后 4 位').fill(adult.idNumber.slice(-4))
    if (index === 0) {
      await family.page.locator('h1').scrollIntoViewIfNeeded()
      await family.take('consent')
    }
    await draws(family)
    await family.press('我同意，签好了')
    await family.page.getByText('您已经签好了').waitFor()
  }
}

/** What the approval brings. */
export async function seesCodeAndList(phone: Camera): Promise<void> {
  await phone.page.goto('/code')
  await phone.page.locator('.short strong').waitFor()
  await phone.take('code')
  await phone.page.goto('/list')
  await phone.page.getByText('这条不对').first().waitFor()
  await phone.take('list')
}

/** 小扶 in both settings. */
export async function talks(phone: Camera, elder: Camera): Promise<void> {
  for (const [camera, name, words] of [
    [phone, 'chat', '我的申请到哪了'],
    [elder, 'chat-elder', '能领什么'],
  ] as const) {
    await camera.page.goto('/chat')
    const log = camera.page.getByRole('log')
    await camera.page.getByLabel('在这里打字问').fill(words)
    await log.locator('.bubble.bot').first().waitFor()
    await camera.press('发送')
    await log.locator('.bubble.me + .bubble.bot').waitFor()
    await camera.take(name)
  }
}
