import { expect, test } from 'vitest'
import type { ChatMessage } from '../../../server/conversations/contract.ts'
import { lastSeq, merge } from '../../components/talk-order.ts'
import { isBusy, isRefused, mayBeKept, newestBegins, openButtons } from './chat-log.ts'

const message = (seq: number, author: ChatMessage['author'], text = `m${seq}`): ChatMessage => ({
  seq,
  author,
  text,
  at: '2026-11-21T08:00:00Z',
})
const button = { label: '能领什么', action: 'screen', number: 1 }

test('what comes twice or late is shown once, in order', () => {
  const known = merge([], [message(1, 'bot'), message(3, 'bot')])
  const all = merge(known, [message(2, 'me'), message(3, 'bot')])
  expect(all.map((one) => one.seq)).toEqual([1, 2, 3])
  expect(lastSeq(all)).toBe(3)
  expect(lastSeq([])).toBe(0)
})

test('buttons are those of the last message of the other side', () => {
  const asked = { ...message(1, 'bot'), buttons: [button] }
  expect(openButtons([asked])).toEqual([button])
  expect(openButtons([asked, message(2, 'me')])).toEqual([])
  expect(openButtons([])).toEqual([])
})

test('an answer of several bubbles is read from its beginning, what a person says from the newest', () => {
  const at = (one: ChatMessage, time: string) => ({ ...one, at: `2026-11-21T08:${time}Z` })
  const danger = [
    at(message(1, 'bot'), '00:00'),
    at(message(2, 'me'), '00:10'),
    at(message(3, 'bot'), '00:11'),
    at(message(4, 'bot'), '00:12'),
  ]
  expect(newestBegins(danger)).toBe(3)
  expect(newestBegins([...danger, at(message(5, 'bot'), '20:00')])).toBe(5)
  expect(newestBegins([...danger, message(5, 'person'), message(6, 'person')])).toBe(6)
  expect(newestBegins([...danger, message(5, 'system'), message(6, 'bot')])).toBe(6)
  expect(newestBegins([])).toBeUndefined()
})

test('a message with an ID number is not written to the phone', () => {
  const pending = { clientKey: 'k1234567', state: 'waiting' as const }
  expect(mayBeKept({ ...pending, text: '我每月1200元' })).toBe(true)
  expect(mayBeKept({ ...pending, text: '身份证339999195001010018' })).toBe(false)
  expect(mayBeKept({ ...pending, text: '1700000 0001' })).toBe(false)
})

test('only what can never be taken is given back; the rest waits', () => {
  expect([400, 413, 422].every(isRefused)).toBe(true)
  expect([0, 401, 403, 404, 409, 429, 500, 503].some(isRefused)).toBe(false)
})

test('what there was no room for is tried again by itself; what has another reason is not', () => {
  expect([429, 502, 503, 504].every(isBusy)).toBe(true)
  expect([0, 400, 401, 403, 404, 413, 422, 500].some(isBusy)).toBe(false)
})
