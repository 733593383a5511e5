import { beforeAll, expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { onFile, openServices, picture } from './pages/services.ts'
import { nameByCode } from './pages/whom.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
beforeAll(() => openServices(house()))

const HEAD = '项目编号,项目名称,承办机构,服务内容,五助,服务类别,服务范围,开始日期'
const sheet = (name: string, tag: string) => ({
  name: '项目.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${HEAD}\n${name},理发上门,剪刀手服务社,上门理发,${tag},其他,330281,2026-01-01\n`),
})

async function countyDesk(setting: Setting): Promise<Phone> {
  await house().advance(0.05)
  const desk = await takePhone(house().url, { setting, now: house().now() })
  await signInDesk(desk, house(), 'county-yuyao')
  await desk.open('/desk/services')
  await arrive(desk, '助联体')
  return desk
}

/** A sheet with a mistake is told where; the right one is looked at first and then kept. */
async function importSheet(desk: Phone, code: string): Promise<void> {
  const { page } = desk
  await page.getByRole('link', { name: '项目', exact: true }).click()
  await arrive(desk, '助联体项目')
  await page.locator('#sheet').setInputFiles(sheet(code, '助人'))
  await page.getByText('第 2 行 E 列').waitFor()
  await checkPage(desk, 'a sheet with a mistake')
  await page.locator('#sheet').setInputFiles(sheet(code, '助老'))
  await page.getByText('还没有导入').waitFor()
  await page.getByRole('button', { name: '就这样导入' }).click()
  await page.getByText('导入了 1 行').waitFor()
  await page.locator('li.todo', { hasText: code }).waitFor()
  await checkPage(desk, 'a sheet that was imported')
}

test.each<[Setting, string]>([
  ['elder', 'li-apo'],
  ['normal', 'sun-haisheng'],
])(
  'the county orders for somebody, imports, keeps places and looks at supply and demand (%s)',
  async (setting, key) => {
    const person = demoPerson(key)
    const code = await onFile(house(), person)
    const desk = await countyDesk(setting)
    const { page } = desk
    await page.getByRole('link', { name: '替人约服务' }).click()
    await arrive(desk, '替人约服务')
    await page.getByRole('button', { name: '替本人约' }).click()
    await page.getByRole('alert').getByRole('link', { name: '请选约什么' }).waitFor()
    await checkPage(desk, 'what is missing in an order for somebody')
    if (setting === 'normal') await nameByCode(desk, code, person.name)
    else await page.getByLabel('本人的身份证号').fill(person.idNumber)
    await page.getByLabel('约什么').selectOption({ label: '助餐送上门（演示）（四明养老服务站（演示））' })
    await page.getByRole('button', { name: '替本人约' }).click()
    await page.getByText('等接单', { exact: true }).waitFor()
    await page.getByText(person.name, { exact: true }).waitFor()
    await arrive(desk, /助餐送上门/)
    await page.screenshot({ path: picture(`desk-${setting}`), fullPage: true })
    await page.getByText('替本人取消').click()
    await page.getByRole('button', { name: '取消', exact: true }).click()
    await page.getByText('请写几个字说明').waitFor()
    await checkPage(desk, 'cancelling without a reason')

    await desk.open('/desk/services?show=late')
    await page.getByText('都按时答了').waitFor()
    await desk.open('/desk/services')
    await page.locator('li.todo', { hasText: '助餐送上门' }).first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain(person.name)
    await importSheet(desk, `T-${setting}`)

    await page.getByRole('link', { name: '地方', exact: true }).click()
    await arrive(desk, '助联体的地方')
    await page.getByText('谁在那里').first().click()
    await page.getByLabel('谁在（写岗位，不写名字）').first().fill('值班社工')
    await page.getByRole('button', { name: '记下' }).first().click()
    await page.getByText('今天在的：值班社工').first().waitFor()
    await page.getByText('修改').first().click()
    await page.getByText('加开门时间').first().click()
    await checkPage(desk, 'hours of a place')
    await page.getByRole('link', { name: '供需', exact: true }).click()
    await arrive(desk, '要的和能给的')
    await page.getByRole('link', { name: '对账', exact: true }).click()
    await arrive(desk, '服务对账')
    await desk.context.setOffline(true)
    await page.getByRole('link', { name: '地方', exact: true }).click()
    await page
      .getByRole('alert')
      .or(page.getByRole('button', { name: '再试一次' }))
      .first()
      .waitFor()
    await settled(page)
    await checkPage(desk, 'places without a network')
  },
)
