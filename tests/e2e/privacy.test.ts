import { expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { signIn } from './pages/resident.ts'
import { answerAll, unfold, WANG_ANSWERS } from './pages/screening.ts'
import { type Phone, takePhone } from './phone.ts'

const house = useHouse()
const wang = demoPerson('wang-jianguo')

type Sent = { method: string; url: string; body: string }

/** Everything that leaves the phone from now on. */
function eavesdrop(phone: Phone): Sent[] {
  const sent: Sent[] = []
  phone.context.on('request', (request) => {
    sent.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' })
  })
  return sent
}

test('nothing at all leaves the phone from the first question to the result', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await phone.open('/screen')
  await page.getByRole('heading', { level: 1, name: /户口在/ }).waitFor()
  await page.getByText('您的回答只留在这台手机上，不会发出去。').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await page.waitForLoadState('networkidle')
  const sent = eavesdrop(phone)
  await answerAll(phone, WANG_ANSWERS, 0)
  await page.getByText('2,125').first().waitFor()
  await unfold(phone, 'the result that nobody else knows')
  expect(sent).toEqual([])
})

test('no address holds a name, an ID number, a phone or a token', async () => {
  const phone = await takePhone(house().url)
  const sent = eavesdrop(phone)
  await phone.open('/sign-in?next=/apply')
  await signIn(phone, house(), wang)
  await phone.page.getByRole('button', { name: '开始' }).waitFor()
  await phone.page.getByRole('checkbox', { name: /^低保/ }).check()
  await phone.page.getByRole('button', { name: '开始' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '在哪里申请' }).waitFor()
  for (const path of ['/me', '/me/account', '/code', '/list', '/inbox', '/chat']) {
    await phone.open(path)
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
  }
  const cookies = await phone.context.cookies()
  const secrets = [wang.idNumber, wang.phone, wang.name, ...cookies.map(({ value }) => value)]
  const told = sent.filter(({ url }) => secrets.some((secret) => decodeURIComponent(url).includes(secret)))
  expect(sent.length).toBeGreaterThan(20)
  expect(told).toEqual([])
  expect(cookies.find(({ name }) => name === 'zf_session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('the phone forgets the family with the sign-out', async () => {
  const phone = await takePhone(house().url)
  await phone.open('/sign-in')
  await signIn(phone, house(), demoPerson('li-apo'))
  await phone.page.getByRole('button', { name: '退出' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '日子难了，我们帮您' }).waitFor()
  const kept = await phone.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toMatch(/李|339999|1700000/)
})
