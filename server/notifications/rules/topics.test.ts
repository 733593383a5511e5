import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MessageTopic } from '../contract.ts'
import { isCounted, nextMorning } from './budget.ts'
import { isWaitedFor, topicOf } from './topics.ts'

describe('what a kind is about', () => {
  it.each<[string, MessageTopic]>([
    ['application.approved', 'must'],
    ['application.refused', 'must'],
    ['application.sentBack', 'must'],
    ['application.firstOpinionRefuse', 'must'],
    ['application.submitted', 'progress'],
    ['consent.link', 'must'],
    ['consent.remind', 'reminder'],
    ['consent.signed', 'progress'],
    ['identity.newPhone', 'must'],
    ['channels.bound', 'must'],
    ['benefits.list', 'list'],
    ['benefits.unopened', 'reminder'],
    ['request.answered', 'progress'],
    ['wish.claimed', 'wish'],
    ['wish.volunteer.remind', 'reminder'],
    ['pairing.household.asked', 'pairing'],
    ['pairing.volunteer.soon', 'reminder'],
    ['service.scheduled', 'service'],
    ['handoff.urgent', 'must'],
    ['what.nobody.listed', 'must'],
  ])('%s: %s', (kind, topic) => expect(topicOf(kind)).toBe(topic))

  it('has words for every topic that a resident may switch off', () => {
    for (const lang of ['zh-CN', 'en']) {
      const words = JSON.parse(readFileSync(`locales/${lang}/messages.json`, 'utf8'))
      const desk = JSON.parse(readFileSync(`locales/${lang}/undelivered.json`, 'utf8'))
      const topics = ['progress', 'list', 'wish', 'service', 'pairing', 'reminder', 'must']
      expect(Object.keys(words.topic).sort()).toEqual([...topics].sort())
      expect(Object.keys(desk.topic).sort()).toEqual([...topics].sort())
    }
  })

  it('names no kind as waited for that is none', () => {
    const words = JSON.parse(readFileSync('locales/zh-CN/notify.json', 'utf8'))
    const kinds = kindsOf(words)
    expect(kinds.length).toBeGreaterThan(60)
    expect(kinds.filter(isWaitedFor)).toEqual(
      expect.arrayContaining(['service.visitSoon', 'wish.asksContact', 'wish.volunteer.yours']),
    )
    expect(isWaitedFor('wish.claimed')).toBe(false)
  })
})

function kindsOf(words: Record<string, unknown>, at = ''): string[] {
  return Object.entries(words).flatMap(([name, below]) => {
    if (typeof below !== 'object' || below === null) return []
    return 'title' in below ? [at + name] : kindsOf(below as Record<string, unknown>, `${at}${name}.`)
  })
}

describe('what counts among the messages of a day', () => {
  const news = {
    toPerson: true,
    topic: 'wish' as MessageTopic,
    urgent: false,
    waitedFor: false,
    otherNumber: false,
  }
  it.each([
    [{}, true],
    [{ toPerson: false }, false],
    [{ topic: 'must' as const }, false],
    [{ urgent: true }, false],
    [{ waitedFor: true }, false],
    [{ otherNumber: true }, false],
  ])('%o: %s', (change, counted) => expect(isCounted({ ...news, ...change })).toBe(counted))

  it.each([
    ['2026-11-23T08:00:00', '2026-11-24T08:00:00'],
    ['2026-11-23T20:59:59', '2026-11-24T08:00:00'],
    ['2026-12-31T12:00:00', '2027-01-01T08:00:00'],
  ])('at %s the morning is %s', (at, morning) =>
    expect(nextMorning(new Date(`${at}+08:00`))).toEqual(new Date(`${morning}+08:00`)),
  )
})
