import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '../../server/conversations/contract.ts'
import { shape } from './shape.ts'
import { splitText } from './split-text.ts'

const message: ChatMessage = {
  seq: 1,
  author: 'bot',
  text: '您家户口在哪里？',
  buttons: [
    { label: '余姚市', action: 'answer:region:330281', number: 1 },
    { label: '别的地方', action: 'person', number: 2 },
  ],
  links: [
    { label: '看进度', href: '/applications/1' },
    { label: '打电话', href: 'tel:12345' },
  ],
  at: '2026-11-23T02:00:00.000Z',
}
const how = { key: 'k', publicUrl: 'https://help.example/' }
const bare = { buttons: 0, links: false, textLength: 2000 }

describe('a message', () => {
  it('for a channel that shows nothing but text', () => {
    expect(shape(message, bare, how)).toEqual([
      {
        key: 'k',
        text: '您家户口在哪里？\n看进度: https://help.example/applications/1\n打电话: 12345\n1. 余姚市\n2. 别的地方',
        buttons: [],
        links: [],
        author: 'bot',
        at: message.at,
      },
    ])
  })

  it('for a channel with buttons and links', () => {
    const [part] = shape(message, { buttons: 3, links: true, textLength: 2000 }, how)
    expect(part).toMatchObject({ text: '您家户口在哪里？', buttons: message.buttons })
    expect(part?.links.map(({ href }) => href)).toEqual(['https://help.example/applications/1', 'tel:12345'])
  })

  it('with more buttons than the channel has: all of them as lines, none of them lost', () => {
    const [part] = shape(message, { ...bare, buttons: 1 }, how)
    expect(part?.buttons).toEqual([])
    expect(part?.text).toContain('2. 别的地方')
  })

  it('with buttons that digits do not mean: they can be said', () => {
    const buttons = [
      { label: '跳过', action: 'skip', number: null },
      { label: '人工', action: 'person', number: null },
    ]
    expect(shape({ ...message, links: [], buttons }, bare, how)[0]?.text).toBe(
      '您家户口在哪里？\n也可以说：跳过、人工',
    )
  })

  it('that says what may be had says on what it rests, each source once', () => {
    const line = {
      program: 'dibao',
      name: '低保',
      verdict: 'likely',
      verdictText: '很可能',
      amountText: null,
    } as const
    const card = {
      kind: 'screening' as const,
      note: '这是估算',
      lines: [
        { ...line, reasons: [], citations: ['《办法》第九条', '《办法》第十条'] },
        { ...line, reasons: [], citations: ['《办法》第九条'] },
      ],
    }
    const citations = [{ doc: '《条例》', clause: '第三条', date: '2014-05-01' }]
    const [part] = shape({ ...message, buttons: [], links: [], cards: [card], citations }, bare, how)
    expect(part?.text.split('\n').slice(1)).toEqual([
      '这是估算',
      '依据：《条例》第三条（2014-05-01）；《办法》第九条；《办法》第十条',
    ])
  })

  it('that asks to sign in leads to the code that binds the account', () => {
    const links = [{ label: '登录', href: '/sign-in?next=/chat' }]
    const [part] = shape({ ...message, buttons: [], links }, bare, how)
    expect(part?.text).toContain('https://help.example/sign-in?next=/me/chat-accounts')
    expect(part?.text).toContain('绑定码')
  })

  it('in parts: a key each, buttons with the last', () => {
    const parts = shape(
      { ...message, text: '一句话。'.repeat(60) },
      { buttons: 2, links: true, textLength: 100 },
      how,
    )
    expect(parts.map(({ key }) => key)).toEqual(['k', 'k.2', 'k.3'])
    expect(parts.map(({ buttons }) => buttons.length)).toEqual([0, 0, 2])
  })
})

describe('a long text', () => {
  it.each([
    ['after a line', '第一行是这样的\n第二行也很长很长', 12, ['第一行是这样的', '第二行也很长很长']],
    [
      'after a sentence',
      '先说一句话在前面。再说第二句，很长',
      12,
      ['先说一句话在前面。', '再说第二句，很长'],
    ],
    ['where it must', '没有标点的一大段字放不下', 5, ['没有标点的', '一大段字放', '不下']],
    ['never within a character', 'ab𠮷𠮷', 3, ['ab', '𠮷', '𠮷']],
  ])('is cut %s', (_, text, most, pieces) => {
    expect(splitText(text, most)).toEqual(pieces)
  })

  it('keeps every word, in order, and no piece is too long or empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', '，', '。', '\n', ' ', 'a', '𠮷'), minLength: 1 }),
        fc.integer({ min: 10, max: 40 }),
        (text, most) => {
          const pieces = splitText(text, most)
          expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most)
          if (text.trim() !== '') for (const piece of pieces) expect(piece.trim()).not.toBe('')
        },
      ),
    )
  })
})
