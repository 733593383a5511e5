import { expect } from 'vitest'
import type { Phone } from '../phone.ts'

const bubbles = ({ page }: Phone) => page.getByRole('log').locator('.bubble')

/** What the other side said last: without who said it, one line each. */
export async function lastSaid(phone: Phone): Promise<string> {
  return (
    (await bubbles(phone)
      .filter({ hasNot: phone.page.locator('.me') })
      .last()
      .textContent()) ?? ''
  )
}

/** Every line of the talk that is confirmed, in order. */
export async function talk(phone: Phone): Promise<string[]> {
  return (await bubbles(phone).allTextContents()).map((text) => text.trim())
}

/** Types, sends, and waits until the talk holds it and the other side has said something after it. */
export async function say(phone: Phone, text: string): Promise<string> {
  await phone.page.getByLabel('在这里打字问').fill(text)
  return answerTo(phone, () => phone.page.getByRole('button', { name: '发送' }).click())
}

/** Taps one of the offered buttons. */
export async function tap(phone: Phone, name: string | RegExp): Promise<string> {
  return answerTo(phone, () => phone.page.locator('.choices').getByRole('button', { name }).click())
}

async function answerTo(phone: Phone, ask: () => Promise<void>): Promise<string> {
  const mine = phone.page.getByRole('log').locator('.bubble.me')
  const before = await mine.count()
  await ask()
  await expect.poll(() => mine.count(), { timeout: 15_000 }).toBe(before + 1)
  // The bot writes all bubbles of a turn at once; the last one of the talk is its.
  await expect
    .poll(() => bubbles(phone).last().getAttribute('class'), { timeout: 15_000 })
    .toMatch(/\b(bot|person|system)\b/)
  return lastSaid(phone)
}
