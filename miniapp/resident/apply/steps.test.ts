import { expect, test } from 'vitest'
import { after, allowed, isStep } from './steps.ts'

test('each step is followed by the next, the last by itself', () => {
  expect(after('start')).toBe('place')
  expect(after('promise')).toBe('send')
  expect(after('send')).toBe('send')
})

test('nobody jumps over a step, going back is free', () => {
  expect(allowed('send', 'family')).toBe('family')
  expect(allowed('place', 'consents')).toBe('place')
})

test('an address with another word is no step', () => {
  expect(isStep('promise')).toBe(true)
  expect(isStep('admin')).toBe(false)
  expect(isStep(undefined)).toBe(false)
})
