import { expect, test } from 'vitest'
import { requestHandoff } from '../../server/conversations/service.ts'
import { useHouse } from './demo-house.ts'
import { say } from './pages/chat.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { openChats, reply, takeNext } from './pages/desk-chats.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()

/** Minutes in which the page stays open, by its clock and that of the house, and nobody touches it. */
async function untouched(desk: Phone, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const sign = desk.page.waitForResponse((answer) => answer.url().endsWith('/api/desk/presence'))
    await house().advance(1 / 60)
    await desk.page.clock.fastForward(60_000)
    await sign
  }
}

test.each<Setting>(['normal', 'elder'])(
  'a desk that nobody touches asks, then gives the talk back to the line (%s)',
  async (setting) => {
    const { ctx, url, now } = house()
    await ctx.db.handoff.updateMany({
      where: { closedAt: null },
      data: { state: 'closed', closedAt: ctx.clock.now() },
    })
    const phone = await takePhone(url)
    await phone.open('/chat')
    await arrive(phone, '问小扶')
    await say(phone, '看我家能领什么')
    const { id } = await ctx.db.conversation.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await requestHandoff(ctx, {
      conversationId: id,
      reason: 'asked',
      urgency: 'normal',
      regionCode: '330281003',
    })

    const desk = await takePhone(url, { setting, now: now() })
    const { page } = desk
    await signInDesk(desk, house(), 'township-lanjiang')
    await openChats(desk)
    await takeNext(desk)
    await reply(desk, '您好，请说')
    await phone.page.getByText('您好，请说').waitFor()

    const question = page.getByRole('heading', { name: '您还在吗？' })
    await untouched(desk, 14)
    expect(await question.count()).toBe(0)
    await untouched(desk, 2)
    await question.waitFor()
    await checkPage(desk, 'are you still there')
    await page.mouse.move(100, 300)
    await question.waitFor({ state: 'detached' })

    // The talk itself must not end for another reason meanwhile: nobody has asked anything.
    await untouched(desk, 16)
    await question.waitFor()
    await untouched(desk, 2)
    await page.getByRole('heading', { name: '您现在不在班' }).waitFor()
    await checkPage(desk, 'taken off duty')
    await phone.page
      .getByText(/您排在第 1 位/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '我在，接着值班' }).click()
    await page.getByRole('heading', { name: '您现在不在班' }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('我现在').inputValue()).toBe('on')
  },
)
