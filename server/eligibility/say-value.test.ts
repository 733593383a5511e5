import { expect, test } from 'vitest'
import { translator } from '../platform/i18n.ts'
import type { FactKey, FactValue } from './engine/index.ts'
import { sayValue } from './say-value.ts'

const zh = translator('zh-CN')
const en = translator('en')

test.each<[FactKey, FactValue | null, string, string]>([
  ['persons', null, '不知道', "I don't know"],
  ['groups', null, '不知道', "I don't know"],
  ['hardNow', true, '是', 'Yes'],
  ['members.1.illness', false, '不是', 'No'],
  ['region', '330281', '余姚市', 'Yuyao'],
  ['members.0.work', 'jobless', '能干活，但没工作', 'Able to work, but jobless'],
  ['monthlyIncomeFen', 123_450, '1234.50 元', '1234.50 yuan'],
  ['members.0.incomeFen', 0, '0 元', '0 yuan'],
  ['persons', 3, '3', '3'],
  ['floorAreaPerPerson', 40.2, '40.2', '40.2'],
  ['floorAreaPerPerson', 40.126, '40.13', '40.13'],
  ['groups', ['child'], '不满18岁的孩子', 'A child under 18'],
  [
    'groups',
    ['child', 'elder'],
    '不满18岁的孩子、60岁以上的老人',
    'A child under 18, Someone aged 60 or over',
  ],
  ['groups', [], '没有', 'none'],
])('%s of %j', (fact, value, chinese, english) => {
  expect([sayValue(zh, fact, value), sayValue(en, fact, value)]).toEqual([chinese, english])
})

test('a choice that is none any more is shown as it was kept', () => {
  expect(sayValue(zh, 'region', '110101')).toBe('110101')
  expect(sayValue(zh, 'groups', ['child', 'twin' as 'child'])).toMatch(/.twin$/)
})
