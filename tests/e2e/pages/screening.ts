import type { Phone } from '../phone.ts'
import { arrive, checkPage } from './checks.ts'

/** What somebody answers: words of a button, `#` and what is typed, `~` and what is typed roughly, `+` and what is ticked. */
export type Answers = readonly (readonly [question: RegExp, answer: string])[]

/** The Wangs of 余姚: three people, one low wage, the mother ill. */
export const WANG_ANSWERS: Answers = [
  [/户口在/, '余姚市'],
  [/几口人/, '3人'],
  [/收入/, '~两千左右'],
  [/分开住/, '0家'],
  [/存款/, '#一万五'],
  [/汽车/, '没有'],
  [/店面/, '没有'],
  [/几套房/, '1套'],
  [/公司/, '#0'],
  [/开销|省不掉/, '+看病吃药'],
  [/这样的人/, '+得大病的人'],
  [/现在是低保/, '都不是'],
  [/这些事/, '都没有'],
  [/急事/, '没有'],
  [/突然/, '不是'],
  [/困难|很难/, '是'],
]

const RESULT = /您家可能能领到帮助|还差一点才能说准|按您说的/

/** Answers question after question until the result is there. `closely`: so many questions are looked at closely. */
export async function answerAll(phone: Phone, answers: Answers, closely: number): Promise<void> {
  const { page } = phone
  const heading = page.getByRole('heading', { level: 1 })
  for (let number = 0; number < 20; number += 1) {
    const title = (await heading.textContent()) ?? ''
    if (RESULT.test(title)) return
    if (number < closely) await arrive(phone, title)
    const found = answers.find(([question]) => question.test(title))
    if (!found) throw new Error(`nobody knows an answer to "${title}"`)
    await giveAnswer(phone, found[1])
    await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, title)
  }
  throw new Error('the questions do not end')
}

async function giveAnswer({ page }: Phone, answer: string): Promise<void> {
  const [kind = '', typed] = [answer[0], answer.slice(1)]
  if (kind === '+') {
    for (const label of typed.split('、')) await page.getByRole('checkbox', { name: label }).check()
    await page.getByRole('button', { name: /继续$/ }).click()
    return
  }
  if (!'#~'.includes(kind)) {
    await page.getByRole('button', { name: answer, exact: true }).click()
    return
  }
  await page.getByLabel(/^(您的回答|别的数)/).fill(typed)
  await page.getByRole('button', { name: '下一题' }).click()
  // "About two thousand" is read back first.
  if (kind === '~') await page.getByRole('button', { name: '对，就按这个算' }).click()
}

/** Opens everything that is folded, so that it is looked at too. */
export async function unfold(phone: Phone, name: string): Promise<void> {
  const summaries = phone.page.locator('main details:not([open]) > summary')
  while ((await summaries.count()) > 0) await summaries.first().click()
  await checkPage(phone, name)
}
