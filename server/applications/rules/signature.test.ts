import { expect, test } from 'vitest'
import { isSignature, signsAs } from './signature.ts'

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const png = (body: string) => ({ kind: 'png' as const, dataUrl: `data:image/png;base64,${body}` })
const strokes = (...lines: number[][]) => ({
  kind: 'strokes' as const,
  width: 300,
  height: 150,
  strokes: lines,
})
const name = [10, 10, 30, 40, 50, 20, 70, 60, 90, 30, 110, 70, 130, 20, 150, 50]

test('a PNG is known by its bytes', () => {
  expect(isSignature(png(onePixel))).toBe(true)
  expect(isSignature({ kind: 'png', dataUrl: `data:image/svg+xml;base64,${onePixel}` })).toBe(false)
  expect(isSignature(png(btoa('<script>alert(1)</script>'.repeat(9))))).toBe(false)
  expect(isSignature(png(onePixel.slice(0, 40)))).toBe(false)
  expect(isSignature(png(onePixel.repeat(4000)))).toBe(false)
})

test('strokes must draw something inside the frame', () => {
  expect(isSignature(strokes(name))).toBe(true)
  expect(isSignature(strokes([10, 10]))).toBe(false)
  expect(isSignature(strokes(Array.from({ length: 20 }, () => 10)))).toBe(false)
  expect(isSignature(strokes([...name, 900, 20]))).toBe(false)
  expect(isSignature(strokes([...name, 5]))).toBe(false)
})

test.each([
  ['王小雨', '王小雨', true],
  [' 王 小　雨 ', '王小雨', true],
  ['李四', '王小雨', false],
  ['王小', '王小雨', false],
  ['', '王小雨', false],
  ['买买提・吐尔逊', '买买提·吐尔逊', true],
  ['买买提•吐尔逊', '买买提·吐尔逊', true],
  ['买买提吐尔逊', '买买提·吐尔逊', false],
  ['339***********0012', '339***********0012', false],
])('the typed name "%s" for %s: %s', (name, person, right) => {
  expect(signsAs({ kind: 'typed', name }, person)).toBe(right)
})

test('what is drawn is not read; a typed name says something', () => {
  expect(signsAs(strokes(name), '王小雨')).toBe(true)
  expect(isSignature({ kind: 'typed', name: '王小雨' })).toBe(true)
  expect(isSignature({ kind: 'typed', name: ' \u3000\u200b' })).toBe(false)
})
