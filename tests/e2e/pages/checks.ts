import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Phone } from '../phone.ts'

/** Smallest sizes in CSS pixels: what one taps, what one mainly taps, main words, any words. */
type Sizes = { target: number; main: number; words: number; smallest: number }

const SIZES: Record<Phone['setting'], Sizes> = {
  normal: { target: 44, main: 44, words: 18, smallest: 16 },
  elder: { target: 44, main: 60, words: 20, smallest: 18 },
}

/** What holds on every page: it fits the phone, can be read and tapped by old people, and axe finds nothing. */
export async function checkPage(phone: Phone, name: string): Promise<void> {
  const { page, setting } = phone
  const wrong = await page.evaluate(lookAtPage, SIZES[setting])
  expect(wrong, `${name} (${setting})`).toEqual([])
  expect(await axe(page), `axe on ${name} (${setting})`).toEqual([])
  expect(phone.trouble.console.splice(0), `console on ${name}`).toEqual([])
  expect(phone.trouble.foreign, `other hosts on ${name}`).toEqual([])
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Runs in the page: everything too wide, too small to tap or too small to read. */
function lookAtPage({ target, main, words, smallest }: Sizes): string[] {
  const found: string[] = []
  const name = (at: Element) =>
    `${at.tagName.toLowerCase()}.${at.className} "${(at.textContent ?? '').trim().slice(0, 20)}"`
  const shown = (at: Element) =>
    at.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !at.closest('.sr-only')

  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide > 0) found.push(`the page is ${wide} px too wide`)
  for (const at of document.querySelectorAll('main, .sheet, .talk-scroll, .card, form'))
    if (shown(at) && at.scrollWidth > at.clientWidth + 1) found.push(`wider than its place: ${name(at)}`)

  // A link inside a sentence is as high as the sentence; a tick is tapped on its whole label.
  const inSentence = (at: Element) =>
    at.tagName === 'A' &&
    getComputedStyle(at).display.startsWith('inline') &&
    !at.classList.contains('button')
  // One whose ::after covers its row is tapped anywhere on the row.
  const place = (at: Element) => {
    if (at.matches('[type=checkbox], [type=radio]')) return at.closest('label') ?? at
    const { position, top, bottom } = getComputedStyle(at, '::after')
    const covers = position === 'absolute' && top === '0px' && bottom === '0px'
    return (covers && at instanceof HTMLElement && at.offsetParent) || at
  }
  const taps = 'a[href], button, input:not([type=file]), select, textarea, summary, [role=button]'
  const mains = '.button, .choice, .action, .input, .elder-switch, .bottom a, .sizes button, label.tick'
  for (const at of new Set([...document.querySelectorAll(taps)].map(place))) {
    if (!shown(at) || inSentence(at)) continue
    const { width, height } = at.getBoundingClientRect()
    const least = at.matches(mains) ? main : target
    if (width < least - 0.5 || height < least - 0.5)
      found.push(`${Math.round(width)} × ${Math.round(height)} px to tap: ${name(at)}`)
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement
    if (!at || !node.textContent?.trim() || at.closest('script, style, noscript, svg') || !shown(at)) continue
    const size = Number.parseFloat(getComputedStyle(at).fontSize)
    const minor = at.closest('.small, .tag, .hint, .banner, .count, .who, .due, dt')
    if (size < (minor ? smallest : words) - 0.01) found.push(`${size} px letters: ${name(at)}`)
  }
  return found
}

/** Waits for the page with this heading, and looks whether it is as every page must be. */
export async function arrive(phone: Phone, heading: string | RegExp): Promise<void> {
  await phone.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await settled(phone.page)
  await checkPage(phone, String(heading))
}

/** Nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}
