import { describe, expect, it } from 'vitest'
import { decrypt, encrypt, sameSignature, signatureOf } from './crypt.ts'

/** The platform's own sample for official accounts. */
const demo = { aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wxb11529c136998cb6' }
const DEMO_SEALED = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=='

describe('the published vectors', () => {
  it('an official account: both ways', () => {
    expect(encrypt('我是中文abcd123', demo, Buffer.from('aaaabbbbccccdddd'))).toBe(DEMO_SEALED)
    expect(decrypt(DEMO_SEALED, demo)).toBe('我是中文abcd123')
  })

  it('the check of an address', () => {
    const key = { aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C', appId: 'wx5823bf96d3bd56c7' }
    const echo = 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ=='
    const signature = signatureOf('QDG6eK', '1409659589', '263014780', echo)
    expect(signature).toBe('5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3')
    expect(decrypt(echo, key)).toBe('1616140317555161061')
  })

  it('a message', () => {
    const key = { aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C', appId: 'wx5823bf96d3bd56c7' }
    const sealed =
      'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q=='
    expect(signatureOf('QDG6eK', '1409659813', '1372623149', sealed)).toBe(
      '477715d11cdb4164915debcba66cb864d751f3e6',
    )
    const plain = decrypt(sealed, key)
    expect(plain).toContain('<Content><![CDATA[hello]]></Content>')
    expect(plain).toContain('<MsgId>4561255354251345929</MsgId>')
  })
})

describe('what is not for us', () => {
  it.each([
    ['of another account', encrypt('words', { ...demo, appId: 'wx0000000000000000' })],
    ['cut off', DEMO_SEALED.slice(0, 40)],
    ['of another key', encrypt('words', { ...demo, aesKey: 'z'.repeat(43) })],
    ['empty', ''],
    ['nonsense', '!!!'],
    ['changed in its length', flip(DEMO_SEALED, 16)],
    ['changed in its end', flip(DEMO_SEALED, 60)],
  ])('is not opened: %s', (_, sealed) => {
    expect(decrypt(sealed, demo)).toBeNull()
  })

  it('a signature is compared as a whole', () => {
    expect(sameSignature('abc', 'abc')).toBe(true)
    for (const given of [undefined, '', 'ab', 'abd', 'abcd']) expect(sameSignature(given, 'abc')).toBe(false)
  })
})

function flip(sealed: string, at: number): string {
  const bytes = Buffer.from(sealed, 'base64')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString('base64')
}
