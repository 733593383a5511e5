import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

const text = '我是王建国，电话17000001234'

test('the text is whole, in order, with its marks', () => {
  expect(
    markedParts(text, [
      { from: 8, to: 19 },
      { from: 2, to: 5 },
    ]),
  ).toEqual([
    { text: '我是', marked: false },
    { text: '王建国', marked: true },
    { text: '，电话', marked: false },
    { text: '17000001234', marked: true },
  ])
})

test('marks that overlap say nothing twice', () => {
  const parts = markedParts(text, [
    { from: 2, to: 5 },
    { from: 3, to: 4 },
    { from: 4, to: 8 },
  ])
  expect(parts.map((part) => part.text).join('')).toBe(text)
})

test('nothing marked, nothing there', () => {
  expect(markedParts('收音机', [])).toEqual([{ text: '收音机', marked: false }])
  expect(markedParts('', [{ from: 0, to: 3 }])).toEqual([])
})
