import type { Page } from 'playwright-core'
import type { Phone } from '../phone.ts'
import { arrive, checkPage, settled } from './checks.ts'

/** One of the pages about rules, by its chip. */
export async function openTab(phone: Phone, chip: string): Promise<void> {
  await phone.page.getByRole('link', { name: chip, exact: true }).click()
  await arrive(phone, chip)
}

/** Fills the form of a new value; the value is chosen already. */
export async function fillProposal(
  page: Page,
  { value, from, review }: { value: string; from: string; review: string },
): Promise<void> {
  await page.getByLabel('新的数').fill(value)
  await page.getByLabel('从哪天起用').fill(from)
  await page.getByLabel('哪天前要复查').fill(review)
  await page.getByLabel('文件名称').fill('关于调整标准的通知（演示）')
  await page.getByLabel('第几条').fill('第一条')
  await page.getByLabel('看到了什么程度').selectOption('A')
}

/** Begins to look at what a change does, and waits for the counts. */
export async function lookAtEffects(phone: Phone): Promise<void> {
  const { page } = phone
  await page.getByRole('button', { name: '看看会影响谁' }).click()
  await page.getByText(/算完$/).waitFor({ timeout: 120_000 })
  await settled(page)
  await page.getByText(/^看有变化的算例/).click()
  await checkPage(phone, 'what a change does')
}

/** The families themselves are shown only when asked for. */
export async function seeFamilies(phone: Phone): Promise<void> {
  const { page } = phone
  await page.getByText('看了1户').waitFor()
  await page.getByRole('button', { name: '看是哪些家庭' }).click()
  await page
    .getByRole('link', { name: /SQ-test/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '新符合', exact: true }).click()
  await settled(page)
  await checkPage(phone, 'families that a change touches')
}
