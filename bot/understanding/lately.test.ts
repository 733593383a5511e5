import { expect, it, vi } from 'vitest'
import { lately } from './lately.ts'

it('thinks once about the same, and anew about anything else', () => {
  const read = vi.fn((text: string, facts: object) => `${text}${Object.keys(facts).length}`)
  const quick = lately(read)
  const facts = {}
  expect([quick('一', facts), quick('一', facts)]).toEqual(['一0', '一0'])
  expect(read).toHaveBeenCalledTimes(1)
  expect(quick('一', { a: 1 })).toBe('一1')
  expect(quick('二', facts)).toBe('二0')
  expect(quick('一', facts)).toBe('一0')
  expect(read).toHaveBeenCalledTimes(4)
})

it('keeps nothing of what failed', () => {
  let fails = true
  const quick = lately((text: string) => {
    if (fails) throw new Error('no')
    return text
  })
  expect(() => quick('一')).toThrow()
  fails = false
  expect(quick('一')).toBe('一')
})
