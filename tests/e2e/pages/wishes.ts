import { expect } from 'vitest'
import type { Phone } from '../phone.ts'
import { arrive, checkPage, settled } from './checks.ts'

/** A resident says a wish; sees what others will read, and sends it. Ends on the wish's own page. */
export async function sayWish(
  phone: Phone,
  { words, hidden, township }: { words: string; hidden: string; township: string },
): Promise<void> {
  const { page } = phone
  await page.getByRole('link', { name: '说一个心愿' }).click()
  await arrive(phone, '说一个心愿')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请选一类心愿' }).waitFor()
  await checkPage(phone, 'what is missing in a wish')
  await page.getByLabel('日用的东西').check()
  await page.getByLabel('您的心愿').fill(words)
  if (await page.locator('#regionCode').count()) {
    await page.getByLabel('市', { exact: true }).selectOption('3302')
    await page.getByLabel('区、县（市）').selectOption('330281')
    await page.getByLabel('乡镇（街道）').selectOption(township)
  }
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '放上去的话' }).waitFor()
  await arrive(phone, '别人会看到这些')
  // What was taken out is marked in their own words and is not in the public ones.
  expect(await page.locator('.note mark').allTextContents()).toContain(hidden)
  expect(await page.locator('.public-words').textContent()).not.toContain(hidden)
  await page.getByRole('button', { name: '就这样，送出' }).click()
  await arrive(phone, /^\d+ 号心愿$/)
}

/** Their own words instead: what tells who they are cannot be sent. */
export async function writeOwnWords(phone: Phone, bad: string, good: string): Promise<void> {
  const { page } = phone
  await page.getByRole('button', { name: '自己改一改' }).click()
  await page.getByLabel('自己改一改').fill(bad)
  await page.getByRole('button', { name: '改好了，再看一看' }).click()
  await page.getByText('画线的地方能认出您').waitFor()
  expect(await page.getByRole('button', { name: '就这样，送出' }).count()).toBe(0)
  await checkPage(phone, 'own words with a number')
  await page.getByLabel('自己改一改').fill(good)
  await page.getByRole('button', { name: '改好了，再看一看' }).click()
  await page.getByRole('button', { name: '就这样，送出' }).waitFor()
}

/** The desk opens a wish that waits for a look (its words are on the list) and lets it through. */
export async function approveWish(desk: Phone, publicText: string): Promise<void> {
  const { page } = desk
  await desk.open('/desk/wishes')
  await arrive(desk, '微心愿')
  await page.locator('li.todo', { hasText: publicText }).getByRole('link').click()
  await page.getByRole('heading', { name: '审核' }).waitFor()
  await arrive(desk, /^\d+ 号心愿$/)
  await page.getByText('不能放上去', { exact: true }).click()
  await page.getByRole('button', { name: '不放上去，告诉本人' }).click()
  await page.getByRole('alert').getByText('请写清为什么，本人会看到').waitFor()
  await checkPage(desk, 'a refusal without a reason')
  await page.getByRole('button', { name: '通过，放上去' }).click()
  await page.getByRole('heading', { name: '审核' }).waitFor({ state: 'detached' })
  await checkPage(desk, 'a wish let through')
}

/** A volunteer finds a wish on the board and takes it. */
export async function claimFromBoard(phone: Phone, publicText: string): Promise<void> {
  const { page } = phone
  await phone.open('/volunteer/board')
  await arrive(phone, '爱心驿站')
  await page.getByLabel('找心愿').fill('没有这样的心愿')
  await page.getByRole('button', { name: '找一找' }).click()
  await page.getByText('现在没有等人认领的心愿').waitFor()
  await checkPage(phone, 'an empty board')
  await page.getByLabel('找心愿').fill('')
  await page.getByRole('button', { name: '找一找' }).click()
  await page.getByRole('link', { name: publicText }).click()
  await arrive(phone, /^\d+ 号心愿$/)
  await page.getByRole('button', { name: '我来办' }).click()
  await page.getByText('认领成功').waitFor()
  await settled(page)
  await checkPage(phone, 'a claimed wish')
}

/** The desk writes other public words for a wish that waits for a look; whose wish it is will be asked. */
export async function changeWords(desk: Phone, before: string, after: string): Promise<void> {
  const { page } = desk
  await desk.open('/desk/wishes')
  await arrive(desk, '微心愿')
  await page.locator('li.todo', { hasText: before }).getByRole('link').click()
  await page.getByText('改放上去的话', { exact: true }).click()
  await page.getByLabel('放上去的话').fill(after)
  await page.getByLabel('为什么').first().fill('说清楚一点，好找人')
  await page.getByRole('button', { name: '改好，请本人看' }).click()
  await page.getByText('等居民同意').first().waitFor()
  await checkPage(desk, 'public words changed at the desk')
}

/** Whose wish it is reads the words that the desk has changed, and agrees. */
export async function agreeToChange(phone: Phone, words: string): Promise<void> {
  const { page } = phone
  await page.reload()
  await page.getByRole('heading', { name: '请您看看要放上去的话' }).waitFor()
  await arrive(phone, /^\d+ 号心愿$/)
  await page.getByText('说清楚一点，好找人').waitFor()
  await page.getByText(words).waitFor()
  await page.getByRole('button', { name: '换个说法' }).click()
  await page.getByRole('heading', { name: '放上去的话', exact: true }).waitFor()
  await checkPage(phone, 'saying it differently after a change')
  await page.reload()
  await page.getByRole('button', { name: '同意', exact: true }).click()
  // The desk wrote these very words: nobody has to look again.
  await page.getByText('放上去了，等人认领').waitFor()
}
