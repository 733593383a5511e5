import type { Phone } from '../phone.ts'
import { arrive } from './checks.ts'

/** From anywhere at the desk to the list of talks. */
export async function openChats(desk: Phone): Promise<void> {
  await desk.page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: /^对话/ }).click()
  await arrive(desk, '等人回的对话')
}

/** Takes the first in line. */
export async function takeNext(desk: Phone): Promise<void> {
  await desk.page.getByRole('button', { name: '接下一位' }).click()
  await desk.page.getByLabel('回复').waitFor()
}

/** What the caseworker writes and sends. */
export async function reply({ page }: Phone, text: string): Promise<void> {
  await page.getByLabel('回复').fill(text)
  await page.getByRole('button', { name: '发出' }).click()
}

/** Lines of the talk as the desk shows them, the words alone. */
export const deskTalk = ({ page }: Phone): Promise<string[]> =>
  page.locator('.talk .talk-text').allTextContents()
