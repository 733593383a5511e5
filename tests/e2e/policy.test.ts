import { expect, test } from 'vitest'
import { API } from '../../server/paths.ts'
import { ApiClient } from '../harness/app.ts'
import { decidedFamily } from '../integration/policy/house.ts'
import { useHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { fillProposal, lookAtEffects, openTab, seeFamilies } from './pages/policy.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()

const DAY_MS = 24 * 3_600_000
const chinaDay = (at: Date) => at.toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

/** A person of Yuyao with 1,400 yuan a month and nothing else. */
const ALONE = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 140_000,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: [],
  spending: [],
  needs: [],
  obligorFamilies: 0,
  hardNow: false,
  emergency: 'none',
  spendingJump: false,
  alreadyOn: 'none',
}

/** A minute later than whoever came before: a code of the authenticator is good only once. */
async function signIn(phone: Phone, at: House, username: string): Promise<void> {
  await at.advance(1 / 60)
  await signInDesk(phone, at, username)
}

/** 1,500.05 yuan a month, as the pages say it. */
const RAISED = /每年18000\.60?元，合每月1500\.05元/

/** What the house says now about somebody's dibao. */
async function dibao(): Promise<{ verdict: string; fen: number | undefined }> {
  const { body } = await new ApiClient(house().url).post(API.screening, { facts: ALONE })
  const found = body.programs.find(({ program }: { program: string }) => program === 'dibao')
  return { verdict: found.verdict, fen: found.amount?.fen }
}

test.each<Setting>(['normal', 'elder'])('every page of the rules is as it must be (%s)', async (setting) => {
  const phone = await takePhone(house().url, { setting, now: house().now() })
  const { page } = phone
  await signIn(phone, house(), 'county-yuyao')
  await page.getByRole('button', { name: '更多' }).click()
  await checkPage(phone, 'all doors of the desk')
  await page.getByRole('link', { name: '标准', exact: true }).click()
  await arrive(phone, '标准')

  await page.getByLabel('找一项').fill('低保 标准')
  await page.getByRole('heading', { level: 3, name: '低保标准', exact: true }).waitFor()
  expect(await page.getByText('每年16500元，合每月1375元').count()).toBeGreaterThan(0)
  await page
    .getByText(/^以前和以后的/)
    .first()
    .click()
  await checkPage(phone, 'history of a value')

  await page.getByLabel('找一项').fill('')
  await page.getByRole('button', { name: /^没有查到/ }).click()
  await page.getByText('这里不猜', { exact: false }).first().waitFor()
  await checkPage(phone, 'what is unset')
  await page.getByLabel('找一项').fill('没有这样的词')
  await page.getByText('没有这样的标准。', { exact: false }).waitFor()

  await openTab(phone, '要联系的家庭')
  await page.getByText('没有等联系的家庭。').waitFor()
  await openTab(phone, '算例')
  await page.getByText(/个对，\d+个不对/).waitFor({ timeout: 60_000 })
  await settled(page)
  await checkPage(phone, 'golden households')
})

test('without a network the pages say so, and nothing typed is lost', async () => {
  const phone = await takePhone(house().url, { setting: 'elder', now: house().now() })
  const { page, context } = phone
  await signIn(phone, house(), 'county-yuyao')
  await phone.open('/desk/policy/new?key=dibao.assetsFactor')
  await arrive(phone, '加一个新标准')
  await page.getByRole('button', { name: '提出来' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /新的数/ })
    .click()
  expect(await page.getByLabel('新的数').evaluate((at) => at === document.activeElement)).toBe(true)
  await checkPage(phone, 'mistakes in a proposal')

  await fillProposal(page, { value: '3.25', from: chinaDay(house().now()), review: '2099-12-31' })
  await context.setOffline(true)
  await page.getByRole('button', { name: '提出来' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('新的数').inputValue()).toBe('3.25')
  await context.setOffline(false)
  phone.trouble.console.splice(0)

  await phone.open('/desk/policy/new?key=dibao.assetsFactor')
  await page.getByText('上次没写完的还在。').waitFor()
  expect(await page.getByLabel('新的数').inputValue()).toBe('3.25')
  await page.getByRole('button', { name: '清空重写' }).click()
  expect(await page.getByLabel('新的数').inputValue()).toBe('')
})

test('one proposes, looks, the other approves; on its day it decides', async () => {
  const first = await takePhone(house().url, { now: house().now() })
  const second = await takePhone(house().url, { setting: 'elder', now: house().now() })
  const start = chinaDay(new Date(house().now().getTime() + 2 * DAY_MS))
  expect(await dibao()).toMatchObject({ verdict: 'not' })
  await decidedFamily(house().ctx, { monthlyIncomeFen: 140_000 })

  await signIn(first, house(), 'county-yuyao')
  await first.open('/desk/policy/new?key=dibao.standard')
  await arrive(first, '加一个新标准')
  await first.page.getByLabel('按什么填').selectOption('month')
  await fillProposal(first.page, { value: '1500.05', from: start, review: '2099-12-31' })
  await first.page.getByRole('button', { name: '提出来' }).click()
  await arrive(first, '低保标准')
  await first.page.getByText(RAISED).waitFor()
  await first.page.getByText('自己提出的，要由另一个人来定。').waitFor()
  await lookAtEffects(first)
  await seeFamilies(first)

  await signIn(second, house(), 'county-yuyao-2')
  await second.open('/desk/policy/changes')
  await arrive(second, '标准的改动')
  await second.page.getByRole('link', { name: '低保标准' }).first().click()
  await arrive(second, '低保标准')
  await second.page.getByRole('button', { name: '批准', exact: true }).click()
  await checkPage(second, 'before approving')
  await second.page.getByRole('button', { name: '确定批准' }).click()
  await second.page.getByText('谁批准的').waitFor()
  expect(await dibao()).toMatchObject({ verdict: 'not' })

  await house().advance(48)
  await house().until(async () => (await dibao()).verdict === 'likely')
  expect(await dibao()).toEqual({ verdict: 'likely', fen: 10_005 })

  const later = await takePhone(house().url, { now: house().now(), width: 1280, height: 800 })
  await signIn(later, house(), 'county-yuyao')
  await later.open('/desk/policy')
  await arrive(later, '标准')
  await later.page.getByText(RAISED).first().waitFor()
  await openTab(later, '算例')
  await later.page
    .getByText(/个因为改动变了/)
    .first()
    .waitFor({ timeout: 60_000 })
})

test('whom a change reaches is told to the township, and called', async () => {
  const phone = await takePhone(house().url, { setting: 'elder', now: house().now() })
  const { page } = phone
  await signIn(phone, house(), 'township-lanjiang')
  await page.getByRole('button', { name: '更多' }).click()
  expect(await page.getByRole('link', { name: '标准', exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: '联系', exact: true }).click()
  await arrive(phone, '要联系的家庭')
  const card = page.getByRole('listitem').filter({ hasText: '“低保标准”改成了' })
  await card.first().waitFor()
  await checkPage(phone, 'a family to contact')
  await card
    .first()
    .getByRole('button', { name: /^已联系/ })
    .click()
  await page.getByText(/：已联系$/).waitFor()
  await page.getByRole('button', { name: '已联系', exact: true }).click()
  await card.first().waitFor()
  await settled(page)
  await checkPage(phone, 'a family that was contacted')
})

test('a proposal is refused with a reason, which its proposer reads', async () => {
  const first = await takePhone(house().url, { now: house().now() })
  const second = await takePhone(house().url, { now: house().now() })
  const start = chinaDay(new Date(house().now().getTime() + DAY_MS))
  await signIn(first, house(), 'county-yuyao')
  await first.open('/desk/policy/new?key=process.noticeDays')
  await fillProposal(first.page, { value: '7', from: start, review: '2099-12-31' })
  await first.page.getByRole('button', { name: '提出来' }).click()
  await first.page.getByText('刚提出').waitFor()

  await signIn(second, house(), 'county-yuyao-2')
  await second.open(new URL(first.page.url()).pathname)
  await second.page.getByRole('button', { name: '不同意', exact: true }).click()
  await second.page.getByRole('button', { name: '确定不同意' }).click()
  await second.page.getByLabel('为什么').fill('和现在一样，不用改')
  await second.page.getByRole('button', { name: '确定不同意' }).click()
  await second.page.getByText('谁没同意').waitFor()

  await first.page.reload()
  await first.page.getByText('和现在一样，不用改').waitFor()
  await checkPage(first, 'a refused change')
})
