import { expect, it } from 'vitest'
import type { ChatMessage } from '../../contract.ts'
import { isPlainFact, withoutMoney } from './without-money.ts'

const says = (text: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq: 1,
  author: 'bot',
  text,
  at: '2026-11-20T02:00:00.000Z',
  ...more,
})

it.each([
  ['记下了，每月收入：2,000 元。', '记下了，每月收入：***。'],
  ['我每月 1500块 钱', '我每月 *** 钱'],
  ['存了3万元', '存了***'],
  ['2000', '***'],
  ['2万', '***'],
  ['3', '3'],
  ['家里 3 口人，住 2 间房', '家里 3 口人，住 2 间房'],
])('%s', (text, shown) => {
  expect(withoutMoney([says(text)])[0]?.text).toBe(shown)
})

it('leaves out results and the list, keeps where an application stands', () => {
  const talk = [
    says('低保，每月 1200', { cards: [{ kind: 'benefits', items: [] }] }),
    says('可能能领', { cards: [{ kind: 'screening', lines: [], note: '' }] }),
    says('在乡镇审核', { cards: [{ kind: 'timeline', number: 'SQ1', steps: [] }] }),
  ]
  expect(withoutMoney(talk).map(({ text }) => text)).toEqual(['在乡镇审核'])
})

it('knows which facts are money, of the household, of its members and of relatives', () => {
  const plain = ['persons', 'groups', 'members.0.age', 'obligors.1.persons', 'obligors.0.property'] as const
  const money = [
    'monthlyIncomeFen',
    'financialAssetsFen',
    'carPriceFen',
    'companyCapitalFen',
    'medicalYearFen',
    'newJobIncomeFen',
    'members.3.incomeFen',
    'obligors.0.monthlyIncomeFen',
    'obligors.0.rigidFen',
    'obligors.1.agreedFen',
  ] as const
  expect(plain.filter(isPlainFact)).toEqual(plain)
  expect(money.filter(isPlainFact)).toEqual([])
})
