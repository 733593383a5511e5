import { expect, it } from 'vitest'
import { masked } from './mask.ts'

it.each([
  ['我叫王秀英，今年七十', ['王秀英']],
  ['身份证 3399 9919 5001 0112 3X', ['3399', '0112']],
  ['手机1700000-0001打不通', ['1700000', '0001']],
  ['住在余姚梁弄镇横坎头村12号', ['横坎头', '12号']],
  ['阳光小区3幢402室漏水', ['阳光小区', '402']],
  ['卡号６２２８４８００００１２３４', ['6228', '６２２８']],
  ['my name is Li Wei and I need help', ['Li Wei']],
  ['写到 wang@example.com', ['wang@']],
])('%s', (text, gone) => {
  const left = masked(text)
  for (const word of gone) expect(left).not.toContain(word)
})

it('takes away the names of the family, however they are said', () => {
  expect(masked('建国他妈病了，李建国在外面', ['李建国', '建国'])).toBe('[name]他妈病了,[name]在外面')
})

it.each([
  '我家三口人，老婆尿毒症，我打零工一个月两千多',
  '看病花了180000块',
  '你叫什么',
  '叫救护车',
  '2025年1月失业',
])('leaves what says nothing of who it is: %s', (text) => {
  expect(masked(text)).toBe(text.normalize('NFKC'))
})
