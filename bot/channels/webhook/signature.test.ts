import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sign, signedRight } from './signature.ts'

const secret = 'a-secret-that-both-sides-have-000000'
const now = new Date('2026-11-23T02:00:00Z')
const timestamp = String(now.getTime() / 1000)
const body = Buffer.from('{"events":[]}')

describe('a signature', () => {
  it('is HMAC-SHA256 over timestamp, dot and body, in base64', () => {
    const byHand = createHmac('sha256', secret).update(`${timestamp}.{"events":[]}`).digest('base64')
    expect(sign(secret, timestamp, body)).toBe(byHand)
    // Written down once with another program: openssl dgst -sha256 -hmac.
    expect(sign('key', '1', Buffer.from('body'))).toBe('kbU3SxU4Qq0FssTquTSbgyGxRwMWW9P7iwNN+4vpiuU=')
  })

  const right = { timestamp, signature: sign(secret, timestamp, body), body, now }

  it('is right with any of the secrets', () => {
    expect(signedRight([secret], right)).toBe(true)
    expect(signedRight(['a-newer-secret', secret], right)).toBe(true)
  })

  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  it.each([
    ['by somebody else', { signature: sign('guessed', timestamp, body) }],
    ['of another body', { body: Buffer.from('{"events":[1]}') }],
    ['of the body as it would be written again', { body: Buffer.from('{ "events": [] }') }],
    ['of another moment', { timestamp: String(Number(timestamp) + 1) }],
    ['that is cut short', { signature: right.signature.slice(0, 20) }],
    ['that is empty', { signature: '' }],
    ['that is not there', { signature: undefined }],
    ['without a moment', { timestamp: undefined }],
    ['with a moment that is none', { timestamp: `${timestamp}.0` }],
    ['301 seconds old', { now: later(301) }],
    ['301 seconds ahead', { now: later(-301) }],
  ])('is wrong: %s', (_, change) => {
    expect(signedRight([secret], { ...right, ...change })).toBe(false)
  })

  it.each([300, -300])('still counts %d seconds off', (seconds) => {
    expect(signedRight([secret], { ...right, now: later(seconds) })).toBe(true)
  })

  it('is never right without a secret', () => {
    expect(signedRight([], right)).toBe(false)
  })
})
