import { describe, expect, it } from 'vitest'
import type { Inbound, OutgoingPart } from '../channel.ts'
import { decrypt, encrypt, signatureOf } from './crypt.ts'
import { readPushed, readSealed } from './read-xml.ts'
import { receive } from './receive.ts'

const now = new Date('2026-11-23T02:00:00Z')
const at = now.getTime() / 1000
const key = { aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wxb11529c136998cb6' }
const token = 'a-token'
const plain = { token, safe: null }
const safe = { token, safe: key }

const xml = (inner: string) =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[openid-li]]></FromUserName><CreateTime>${at}</CreateTime>${inner}</xml>`
const text = (words: string) =>
  xml(
    `<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${words}]]></Content><MsgId>4561255354251345929</MsgId>`,
  )
const happened = (inner: string) => xml(`<MsgType><![CDATA[event]]></MsgType>${inner}`)

type How = {
  secrets?: typeof plain | typeof safe
  query?: Record<string, string>
  method?: 'GET' | 'POST'
  at?: number
}

function call(
  body: string,
  { secrets = plain, query = {}, method = 'POST', at: when = at }: How = {},
): Inbound {
  const timestamp = String(when)
  const signature = signatureOf(token, timestamp, 'n')
  const signed = { signature, timestamp, nonce: 'n', ...query }
  return receive(secrets, { method, query: signed, headers: {}, body: Buffer.from(body), now })
}

function sealedCall(body: string, how: How = {}): Inbound {
  const sealed = encrypt(body, key)
  const query = { encrypt_type: 'aes', msg_signature: signatureOf(token, String(at), 'n', sealed) }
  return call(`<xml><ToUserName>gh_1</ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`, {
    secrets: safe,
    ...how,
    query: { ...query, ...how.query },
  })
}

const wrong = { ok: false, code: 'BAD_SIGNATURE' }
const broken = { ok: false, code: 'BAD_INPUT' }

describe('the signature', () => {
  it('is asked for when the address is checked, and the echo comes back', () => {
    const query = { echostr: '123' }
    expect(call('', { method: 'GET', query })).toMatchObject({
      ok: true,
      events: [],
      answer: { body: '123' },
    })
    expect(call('', { method: 'GET', query: { ...query, signature: 'x' } })).toEqual(wrong)
    expect(call('', { method: 'GET' })).toEqual(broken)
  })

  it.each([
    ['missing', { signature: '' }],
    ['of something else', { signature: signatureOf('other', String(at), 'n') }],
    ['of another nonce', { nonce: 'm' }],
    ['of another moment', { timestamp: String(at + 1) }],
    ['of no moment', { timestamp: 'now' }],
  ])('%s: nothing is read', (_, query) => {
    expect(call(text('低保'), { query })).toEqual(wrong)
  })

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('%d seconds away counts: %s', (away, ok) => {
    expect(call(text('低保'), { at: at + away }).ok).toBe(ok)
  })
})

describe('the safe mode', () => {
  it('opens what is sealed', () => {
    expect(sealedCall(text('低保'))).toMatchObject({ ok: true, events: [{ message: { text: '低保' } }] })
  })

  it('takes nothing in plain text, and nothing that was changed on the way', () => {
    expect(call(text('低保'), { secrets: safe })).toEqual(wrong)
    expect(
      sealedCall(text('低保'), { query: { msg_signature: signatureOf(token, String(at), 'n') } }),
    ).toEqual(wrong)
    const both = text('低保').replace('</xml>', '<Encrypt>abc</Encrypt></xml>')
    expect(call(both, { secrets: safe })).toEqual(wrong)
  })

  it('answers sealed and signed', () => {
    const answer = answerOf(sealedCall(text('低保')), '好的')
    const sealed = readSealed(answer) ?? ''
    const field = (name: string) =>
      new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`).exec(answer)?.[1] ?? ''
    expect(field('MsgSignature')).toBe(signatureOf(token, field('TimeStamp'), field('Nonce'), sealed))
    expect(readPushed(`${decrypt(sealed, key)}`)).toMatchObject({ FromUserName: 'gh_1', Content: '好的' })
  })
})

describe('a push', () => {
  const cases: [string, string, object][] = [
    ['words', text(' 低保 '), { type: 'message', eventId: '4561255354251345929', message: { text: '低保' } }],
    [
      'speech that was understood',
      xml('<MsgType>voice</MsgType><Recognition>低保怎么办</Recognition><MsgId>2</MsgId>'),
      { message: { kind: 'text', text: '低保怎么办' } },
    ],
    [
      'speech that was not',
      xml('<MsgType>voice</MsgType><Recognition/><MsgId>2</MsgId>'),
      { message: { media: 'voice' } },
    ],
    [
      'a picture',
      xml('<MsgType>image</MsgType><MsgId>0012</MsgId>'),
      { eventId: '0012', message: { media: 'image' } },
    ],
    [
      'a new follower',
      happened('<Event>subscribe</Event><EventKey/>'),
      { type: 'follow', eventId: `openid-li ${at} subscribe ` },
    ],
    [
      'a new follower by a code',
      happened('<Event>subscribe</Event><EventKey>qrscene_village-3</EventKey>'),
      { type: 'scan', code: 'village-3' },
    ],
    ['one less', happened('<Event>unsubscribe</Event>'), { type: 'unfollow' }],
    [
      'a scanned code',
      happened('<Event>SCAN</Event><EventKey>bind_12345678</EventKey>'),
      { type: 'scan', code: 'bind_12345678' },
    ],
    [
      'the menu',
      happened('<Event>CLICK</Event><EventKey>screen</EventKey>'),
      { type: 'postback', action: 'screen', label: '看我家能领什么' },
    ],
  ]
  it.each(cases)('is %s', (_, body, event) => {
    const source = { kind: 'user', userId: 'openid-li' }
    expect(call(body)).toMatchObject({
      ok: true,
      ignored: 0,
      events: [{ timestamp: at * 1000, source, ...event }],
    })
  })

  it.each(['VIEW', 'TEMPLATESENDJOBFINISH', 'subscribe_msg_sent_event', 'LOCATION'])(
    'of %s is left out',
    (event) => {
      const read = call(happened(`<Event>${event}</Event>`))
      expect(read).toMatchObject({ ok: true, events: [], ignored: 1, answer: { body: 'success' } })
      expect(read).not.toHaveProperty('atOnce')
    },
  )

  it.each([
    ['no XML', 'hello'],
    ['nothing', ''],
    ['no message', '<xml><a>1</a></xml>'],
    ['a sender twice', text('a').replace('<MsgId>', '<FromUserName>x</FromUserName><MsgId>')],
    ['something from elsewhere', `<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>${text('&e;')}`],
    ['a bomb', `<!DOCTYPE xml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${text('&b;')}`],
    ['a prototype', text('a').replace('<MsgId>', '<__proto__><polluted>1</polluted></__proto__><MsgId>')],
    ['a list of senders', text('a').replace('<![CDATA[openid-li]]>', '<item>1</item>')],
    ['a moment that is none', text('a').replace(`<CreateTime>${at}`, '<CreateTime>soon')],
  ])('of %s is refused', (_, body) => {
    expect(call(body)).toEqual(broken)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the answer', () => {
  it.each(['好的', 'a]]>b', '<Content>1</Content>', ']]]]>>', 'a&b'])('says %s and nothing else', (words) => {
    const answer = answerOf(call(text('低保')), words)
    expect(readPushed(answer)).toMatchObject({
      ToUserName: 'openid-li',
      FromUserName: 'gh_1',
      Content: words,
    })
  })

  it('leaves out what XML cannot hold', () => {
    expect(readPushed(answerOf(call(text('低保')), 'a\u0000\u0008b'))?.Content).toBe('ab')
  })
})

function answerOf(inbound: Inbound, words: string): string {
  const part: OutgoingPart = {
    key: 'k',
    text: words,
    buttons: [],
    links: [],
    author: 'bot',
    at: now.toISOString(),
  }
  return (inbound.ok && inbound.atOnce?.answer(part).body) || ''
}
