import type { DemoGuideAnswer } from '../../server/demo/contract.ts'
import { API, fill } from '../../server/paths.ts'
import type { OrderRow, ProjectRow, ProjectView } from '../../server/services/contract.ts'
import { type Camera, until } from './camera.ts'
import { signsInAt } from './caseworkers.ts'

const WISH = '想要一台收音机，一个人在家听听戏'

/** Signs the camera in as somebody of the demo, with the code of the text message. */
async function signsInAs(phone: Camera, key: string): Promise<void> {
  const { people } = await phone.get<DemoGuideAnswer>(API.demo)
  const one = people.find((each) => each.key === key)
  if (!one) throw new Error(`the demo has no ${key}`)
  const { name, idNumber, phone: number } = one
  const { challengeId } = await phone.post<{ challengeId: string }>(API.signInStart, {
    name,
    idNumber,
    phone: number,
  })
  const code = await until(`a code for ${key}`, async () => {
    const { messages } = await phone.get<{ messages: { to: string; text: string }[] }>(API.demoSms)
    const newest = messages.find(({ to, text }) => to === number && /\d{6}/.test(text))
    return newest && /\d{6}/.exec(newest.text)?.[0]
  })
  await phone.post(API.signInVerify, { challengeId, code })
}

/** A wish from its words to the six digits: whose it is, who helps, and the branch of who helps. */
export async function wishes(phone: Camera, helper: Camera, secretary: Camera): Promise<void> {
  const { page } = phone
  await page.goto('/wishes/new')
  await page.getByLabel('您的心愿').fill(WISH)
  await page.getByLabel('日用的东西').check()
  await page.getByLabel('大概值多少钱').fill('80')
  await phone.press(/^下一步/)
  await page.locator('.public-words').first().waitFor()
  await phone.take('wish-words')
  await phone.press('就这样，送出')
  await phone.heading(/号心愿/)
  const wish = page.url()

  await signsInAs(helper, 'he-zhiyuan')
  await helper.page.goto('/volunteer/board')
  await helper.page
    .getByRole('link', { name: /收音机/ })
    .last()
    .waitFor()
  await helper.take('board')
  await helper.page
    .getByRole('link', { name: /收音机/ })
    .last()
    .click()
  await helper.press('我来办')
  await helper.press('问问对方能不能看名字和电话')
  await helper.page.getByText('请等一等').waitFor()

  await page.goto(wish)
  await phone.press('可以看名字和电话')
  await page.getByText('对方看得到您的名字和电话').waitFor()
  await page.locator('.wish-code').scrollIntoViewIfNeeded()
  await phone.take('wish-code')

  await helper.page.reload()
  await helper.press('看名字和电话')
  await helper.page.locator('a[href^="tel:"].button').waitFor()
  await helper.take('wish-helper')
  await signsInAs(secretary, 'xu-meiying')
  await secretary.page.goto('/volunteer/branch')
  await secretary.page.getByText('何志远').first().waitFor()
  await secretary.take('branch')
}

/** A visit: what fits the family and why, the order, and the page of whoever comes. */
export async function services(phone: Camera, visitor: Camera): Promise<void> {
  const { page } = phone
  await page.goto('/services')
  await page.locator('.why').first().waitFor()
  await phone.take('services')
  const { items } = await phone.get<{ items: ProjectRow[] }>(API.serviceProjects)
  const visit = items.find(({ name }) => name.startsWith('独居老人上门看望'))
  if (!visit) throw new Error('the demo has no visits')
  const { slots } = await phone.get<ProjectView>(fill(API.serviceProject, { id: visit.id }))
  const order = await phone.post<OrderRow>(API.serviceOrders, {
    clientKey: 'a-picture-of-a-visit',
    projectId: visit.id,
    slotId: slots[0]?.id ?? null,
    words: '老伴做透析，周三不在家',
  })
  await signsInAt(visitor, 'provider-yaojiang')
  await visitor.post(fill(API.providerOrderAct, { id: order.id }), { action: 'accept' })
  await visitor.page.goto(`/provider/orders/${order.id}`)
  await visitor.page.locator('a[href^="tel:"]').waitFor()
  await visitor.take('provider')
  await page.goto(`/services/orders/${order.id}`)
  await page.locator('.card .tag').first().waitFor()
  await phone.take('order')
}

/** The wishes at the desk, with its menu in groups. */
export async function deskOfHelping(desk: Camera): Promise<void> {
  await signsInAt(desk, 'township-lanjiang')
  await desk.page.goto('/desk/wishes')
  await desk.page.locator('.todo').first().waitFor()
  await desk.take('desk-wishes')
}
