import { describe, expect, it } from 'vitest'
import { channelEvent, readEvents } from './event.ts'

const source = { kind: 'user', userId: 'li' }
const base = { eventId: 'one', timestamp: 1_700_000_000_000, source }
const group = { kind: 'group', groupId: 'village', userId: 'li' }

describe('an event', () => {
  it.each([
    ['words', { type: 'message', ...base, message: { kind: 'text', text: '低保' } }],
    ['a picture', { type: 'message', ...base, message: { kind: 'media', media: 'image' } }],
    [
      'words in a group',
      { type: 'message', ...base, source: group, mentioned: true, message: { kind: 'text', text: '低保' } },
    ],
    ['a button', { type: 'postback', ...base, action: 'answer:persons:3' }],
    ['a follower', { type: 'follow', ...base }],
    ['one less', { type: 'unfollow', ...base }],
    ['a scanned code', { type: 'scan', ...base, code: 'village-3' }],
    ['a new group', { type: 'join', ...base, source: { kind: 'group', groupId: 'village' } }],
    ['a receipt', { type: 'delivery', ...base, key: 'k', state: 'read' }],
    ['a redelivery', { type: 'follow', ...base, isRedelivery: true }],
  ])('may be %s', (_, event) => {
    expect(channelEvent.safeParse(event).success).toBe(true)
  })

  it.each([
    ['of a kind we do not know', { type: 'beacon', ...base }],
    ['without an id', { type: 'follow', timestamp: 1, source }],
    ['without a sender', { type: 'follow', eventId: 'one', timestamp: 1 }],
    ['at no moment', { type: 'follow', ...base, timestamp: 'now' }],
    ['with an empty message', { type: 'message', ...base, message: { kind: 'text', text: '  ' } }],
    [
      'with a message too long to be one',
      { type: 'message', ...base, message: { kind: 'text', text: 'x'.repeat(5001) } },
    ],
    ['with words in place of an action', { type: 'postback', ...base, action: 'drop table; --' }],
    ['that is none', 'follow'],
    ['that is nothing', null],
  ])('is left out when it is one %s', (_, event) => {
    expect(readEvents([event])).toEqual({ events: [], ignored: 1 })
  })

  it('takes its place by the moment at which it happened; of one moment, by the place in the call', () => {
    const at = (eventId: string, timestamp: number) => ({ type: 'follow', ...base, eventId, timestamp })
    const { events } = readEvents([at('c', 3), at('a', 1), { type: 'beacon' }, at('b1', 2), at('b2', 2)])
    expect(events.map(({ eventId }) => eventId)).toEqual(['a', 'b1', 'b2', 'c'])
  })

  it('says what it leaves open: not sent again, not named', () => {
    const { events } = readEvents([{ type: 'message', ...base, message: { kind: 'text', text: ' 低保 ' } }])
    expect(events).toMatchObject([{ isRedelivery: false, mentioned: false, message: { text: '低保' } }])
  })
})
