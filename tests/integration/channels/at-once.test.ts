import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Channel, OutgoingPart } from '../../../bot/channels/channel.ts'
import { readEvents } from '../../../bot/channels/event.ts'
import { getReady } from '../../../bot/get-ready.ts'
import { jobs } from '../../../server/jobs.ts'
import { drain } from '../../harness/drain.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { startHouse } from '../conversations/house.ts'
import { call, event, text } from './house.ts'

/** A platform that takes one message as the answer to its call, and the rest by calls of ours. */
function platform(waitMs: number) {
  const sent: OutgoingPart[] = []
  const channel: Channel = {
    name: 'app',
    title: '公众号',
    can: {
      buttons: 0,
      links: false,
      textLength: 2000,
      quota: { written: { messages: 3, withinMs: 60_000 }, tapped: { messages: 1, withinMs: 10_000 } },
      maxAgeMs: 60_000,
    },
    receive: ({ body }) => {
      const { events, ignored } = readEvents(JSON.parse(body.toString()).events)
      const [first] = events
      const atOnce = first && {
        of: first.source,
        waitMs,
        answer: (part: OutgoingPart) => ({
          type: 'application/json',
          body: JSON.stringify({ key: part.key, text: part.text }),
        }),
      }
      const answer = { type: 'application/json', body: '"success"' }
      return { ok: true, events, ignored, answer, ...(atOnce ? { atOnce } : {}) }
    },
    send: async (part) => {
      sent.push(part)
      return { kind: 'sent' }
    },
  }
  return { sent, channels: new Map([[channel.name, channel]]) }
}

const quick = platform(4000)
let house: Awaited<ReturnType<typeof startHouse>>
beforeAll(async () => {
  // The first turn would learn first, and take longer than the platform waits.
  getReady()
  house = await startHouse({ ports: { channels: quick.channels } })
})
afterAll(() => house.close())

const says = async (url: string, events: unknown[]) =>
  (await call(url, JSON.stringify({ events }))).body as unknown as { key: string; text: string }

it('what is said in time is the answer to the call, and is not sent besides', async () => {
  const { key, text: words } = await says(house.url, [text('li', '看我家能领什么')])
  expect(words).toContain('户口在哪里')
  await pause(500)
  expect(quick.sent.map((part) => part.key)).not.toContain(key)
  expect(await house.ctx.db.outgoingMessage.count({ where: { state: { not: 'sent' } } })).toBe(0)
})

it('a repeated call does not wait for what is said already', async () => {
  const one = text('again', '看我家能领什么')
  await says(house.url, [one])
  const begun = performance.now()
  expect(await says(house.url, [one])).toBe('success')
  expect(performance.now() - begun).toBeLessThan(2000)
})

it('more than the platform takes is not pressed on it; it is kept, and comes when they write again', async () => {
  const { key } = await says(house.url, [text('much', '看我家能领什么')])
  await waitFor(
    async () =>
      (await house.ctx.db.outgoingMessage.findUnique({ where: { messageId: key } }))?.state === 'sent',
  )
  const account = await house.ctx.db.channelAccount.findFirstOrThrow({ orderBy: { id: 'desc' } })
  // A minute has gone by.
  house.clock.advance(61_000)
  await house.ctx.db.outgoingMessage.updateMany({
    where: { messageId: key },
    data: { state: 'waiting', partsDone: 0 },
  })
  await house.ctx.db.outboxEvent.create({
    data: { topic: 'chat.out', payload: { accountId: account.id }, createdAt: house.clock.now() },
  })
  const given = await waitFor(() =>
    house.ctx.db.outgoingMessage.findFirst({ where: { messageId: key, state: 'held' } }),
  )
  expect(given.lastError).toBe('over_quota')
  expect(quick.sent.map((part) => part.key)).not.toContain(key)
  // What is said now comes behind it.
  expect(await says(house.url, [text('much', '余姚')])).toMatchObject({ key })
  await waitFor(() => quick.sent.find((part) => part.text.includes('几口人')))
})

it('what is said too late is sent, once', async () => {
  const slow = platform(300)
  const other = await startHouse({ ports: { channels: slow.channels }, workers: false })
  try {
    expect(await says(other.url, [text('late', '看我家能领什么')])).toBe('success')
    expect(slow.sent).toEqual([])
    // Only now somebody takes the bot's turn.
    await drain(other.runtime, jobs)
    expect(slow.sent.map((part) => part.text)).toEqual([expect.stringContaining('户口在哪里')])
  } finally {
    await other.close()
  }
})

it('a greeting is an answer, too', async () => {
  const { text: words } = await says(house.url, [event('new', { type: 'follow' })])
  expect(words).toContain('您好')
})
