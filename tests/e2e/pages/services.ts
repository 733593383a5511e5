import { seedDemoServices } from '../../../prisma/seed/demo-services.ts'
import { ensureCode } from '../../../server/happiness-code/service.ts'
import { admitHousehold, ensurePersons } from '../../../server/households/service.ts'
import { chinaDate, chinaInstant } from '../../../server/platform/clock.ts'
import type { DemoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { House } from '../house.ts'
import { type Phone, type Setting, takePhone } from '../phone.ts'
import { arrive } from './checks.ts'

export const TOWNSHIP = '330281003'
export const VISIT = '独居老人上门看望'

/** The demo's places, projects and times, and one more time this evening, for visits of today. */
export async function openServices(house: House): Promise<void> {
  await seedDemoServices(house.ctx)
  const { id: projectId } = await house.ctx.db.serviceProject.findFirstOrThrow({
    where: { name: { startsWith: VISIT } },
  })
  const day = chinaDate(house.now())
  await house.ctx.db.serviceSlot.create({
    data: {
      projectId,
      startsAt: chinaInstant(day, '19:00'),
      endsAt: chinaInstant(day, '20:00'),
      capacity: 5,
    },
  })
}

/** A family on file of one person; gives the letters under its 幸福码. */
export async function onFile({ ctx }: House, person: DemoPerson): Promise<string> {
  const members = [{ ...person, relation: 'head' as const }]
  const ids = await ensurePersons(ctx, members, true)
  const applicantId = ids.get(person.idNumber) ?? ''
  await admitHousehold(ctx, {
    registryRef: null,
    regionCode: TOWNSHIP,
    address: '余姚市兰江街道江南新城社区9-3',
    applicantId,
    members,
    confirmed: true,
  })
  const { householdId } = await ctx.db.householdMember.findFirstOrThrow({ where: { personId: applicantId } })
  return (await ensureCode(ctx, householdId)).shortCode
}

/** Somebody of an organisation signs in on its own page. */
export async function providerPhone(house: House, setting: Setting, username: string): Promise<Phone> {
  await house.advance(0.05)
  const phone = await takePhone(house.url, { setting, now: house.now() })
  const { page } = phone
  await phone.open('/provider')
  await page.getByRole('link', { name: '先登录' }).click()
  await arrive(phone, '服务单位登录')
  await page.getByLabel('用户名').fill(username)
  const { password } = await house.staff(username)
  await page.getByLabel('密码').fill(password)
  await page.getByLabel('动态码').fill((await house.staff(username)).totp)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await arrive(phone, '接单')
  return phone
}

/** Chooses the visit of this evening out of all that is there, and asks for it. Ends on the order's page. */
export async function orderVisit(phone: Phone, words: string): Promise<void> {
  const { page } = phone
  await arrive(phone, '我约的服务')
  await page.getByText('您还没有约过').waitFor()
  await page.getByRole('link', { name: '约一个' }).click()
  await page.getByRole('heading', { name: '附近能去的地方' }).waitFor()
  await arrive(phone, '上门帮忙')
  await page.getByText(/挑一挑/).click()
  await page.getByLabel('做什么').selectOption('legal')
  await page.getByText('没有找到').waitFor()
  await page.getByLabel('做什么').selectOption('visit')
  await page.getByRole('link', { name: new RegExp(VISIT) }).click()
  await page.getByRole('heading', { name: '约一次' }).waitFor()
  await arrive(phone, new RegExp(VISIT))
  await page.getByLabel(/19:00–20:00/).check()
  await page.getByLabel('有什么要先说的（可以不写）').fill(words)
  await page.getByRole('button', { name: '就约这个' }).click()
  await page.getByText('等对方接单').waitFor()
  await arrive(phone, new RegExp(VISIT))
}

/** Where pictures of pages are kept. */
export const picture = (name: string) => `.cache/e2e/service-${name}.png`
