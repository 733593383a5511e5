import { describe, expect, it } from 'vitest'
import { readBindWords, readScannedCode } from './bind-vocabulary.ts'

describe('words about binding', () => {
  it.each([
    '绑定 12345678',
    '绑定12345678',
    '绑定：1234 5678',
    '绑定 1234-5678。',
    '绑定码 12345678',
    '绑定码是12345678',
    '綁定 12345678',
    '绑定　１２３４５６７８',
    'bind 12345678',
    'Bind code 1234 5678',
  ])('%s is a code', (text) => {
    expect(readBindWords(text)).toEqual({ kind: 'code', code: '12345678', bare: false })
  })

  it.each(['12345678', '1234 5678', '１２３４５６７８'])('%s may be one', (text) => {
    expect(readBindWords(text)).toEqual({ kind: 'code', code: '12345678', bare: true })
  })

  it('a code that is too short is one, and will be found wrong', () => {
    expect(readBindWords('绑定 123456')).toEqual({ kind: 'code', code: '123456', bare: false })
  })

  it.each(['绑定', '怎么绑定', '怎么绑定账号？', '我要绑定微信', 'bind'])('%s asks how', (text) => {
    expect(readBindWords(text)).toEqual({ kind: 'how' })
  })

  it.each(['解除绑定', '解绑', '取消绑定。', 'unbind'])('%s ends it', (text) => {
    expect(readBindWords(text)).toEqual({ kind: 'undo' })
  })

  it.each([
    '低保怎么申请',
    '1200',
    '我家两口人一个月1200块',
    '银行卡跟手机号绑定了怎么办低保',
    '339999195603010014',
    '17000000101',
    '',
  ])('%s is about something else', (text) => {
    expect(readBindWords(text)).toBeNull()
  })
})

describe('a scanned code', () => {
  it.each([
    ['bind_12345678', '12345678'],
    ['bind:12345678', '12345678'],
    ['bind_1234567', null],
    ['village-3', null],
    ['xbind_12345678', null],
  ])('%s', (scanned, code) => {
    expect(readScannedCode(scanned)).toBe(code)
  })
})
