import { expect, test } from 'vitest'
import { smsParts } from './sms-parts.ts'

const HERE = 'https://zhongfu.example'

test('an address of this site becomes a link and ends before the Chinese full stop', () => {
  expect(smsParts('【众扶】请打开 https://zhongfu.example/consent#a-B_9。谢谢', HERE)).toEqual([
    { text: '【众扶】请打开 ' },
    { text: 'https://zhongfu.example/consent#a-B_9', href: 'https://zhongfu.example/consent#a-B_9' },
    { text: '。谢谢' },
  ])
})

test('the full stop of an English sentence is no part of the address', () => {
  expect(smsParts('Open https://zhongfu.example/list.', HERE).map(({ text }) => text)).toEqual([
    'Open ',
    'https://zhongfu.example/list',
    '.',
  ])
})

test.each([
  'https://zhongfu.example.evil.test/x',
  'https://zhongfu.example@evil.test/x',
  'http://zhongfu.example/x',
])('%s is not of this site', (address) => {
  expect(smsParts(`看 ${address}`, HERE)).toEqual([{ text: `看 ${address}` }])
})

test('a message without an address is one piece', () => {
  expect(smsParts('验证码 123456', HERE)).toEqual([{ text: '验证码 123456' }])
})
