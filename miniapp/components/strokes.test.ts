import { expect, test } from 'vitest'
import { addPoint, beginStroke, isWritten, type Strokes } from './strokes.ts'

test('a line keeps whole pixels and leaves out what hardly moved', () => {
  const strokes: Strokes = []
  beginStroke(strokes, 10.4, 20.6)
  addPoint(strokes, 10.9, 21.2)
  addPoint(strokes, 14, 25)
  expect(strokes).toEqual([[10, 21, 14, 25]])
})

test('a tap is no signature, a short line is', () => {
  const strokes: Strokes = []
  expect(isWritten(strokes)).toBe(false)
  beginStroke(strokes, 5, 5)
  expect(isWritten(strokes)).toBe(false)
  addPoint(strokes, 20, 5)
  addPoint(strokes, 40, 9)
  expect(isWritten(strokes)).toBe(true)
})

test('it never grows beyond what the contract takes', () => {
  const strokes: Strokes = []
  for (let line = 0; line < 300; line += 1) beginStroke(strokes, 0, 0)
  for (let x = 0; x < 9000; x += 3) addPoint(strokes, x, 0)
  expect(strokes.length).toBe(200)
  expect(strokes.at(-1)?.length).toBe(4000)
})
