import { expect, it } from 'vitest'
import { fillVariables, variablesOf } from './variables.ts'

const known = (values: Record<string, string>) => (name: string) => values[name] ?? null

it('finds each variable once, also in wide braces', () => {
  expect(variablesOf('{称呼}，请{ 时间 }到｛窗口｝，{称呼}')).toEqual(['称呼', '时间', '窗口'])
})

it('is filled in everywhere', () => {
  const filled = fillVariables('{称呼}，{称呼}您好', known({ 称呼: '王建国先生' }))
  expect(filled).toEqual({ ok: true, text: '王建国先生，王建国先生您好' })
})

it('names the first that has no value, an empty one included', () => {
  expect(fillVariables('{称呼}{时间}', known({ 称呼: '王', 时间: '' }))).toEqual({
    ok: false,
    missing: '时间',
  })
})

it('does not take a value for a variable', () => {
  expect(fillVariables('{a}', known({ a: '{b}' }))).toEqual({ ok: true, text: '{b}' })
})

it('leaves other braces alone', () => {
  expect(variablesOf('{} {\n}')).toEqual([])
})
