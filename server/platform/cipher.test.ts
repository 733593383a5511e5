import { expect, test } from 'vitest'
import { createCipher, sameSecret } from './cipher.ts'

const key = (fill: number) => Buffer.alloc(32, fill)
const hashKey = key(9)

test('a value comes back, and two encryptions of one text differ', () => {
  const cipher = createCipher([{ id: 'k1', key: key(1) }], hashKey)
  const one = cipher.encrypt('王建国')
  const two = cipher.encrypt('王建国')
  expect(one).not.toBe(two)
  expect(one).not.toContain('王')
  expect([cipher.decrypt(one), cipher.decrypt(two)]).toEqual(['王建国', '王建国'])
})

test('keys rotate: old values stay readable and are known as stale', () => {
  const old = createCipher([{ id: 'k1', key: key(1) }], hashKey).encrypt('x')
  const rotated = createCipher(
    [
      { id: 'k2', key: key(2) },
      { id: 'k1', key: key(1) },
    ],
    hashKey,
  )
  expect(rotated.decrypt(old)).toBe('x')
  expect(rotated.isStale(old)).toBe(true)
  expect(rotated.isStale(rotated.encrypt('x'))).toBe(false)
})

test('a changed value and an unknown key are refused', () => {
  const cipher = createCipher([{ id: 'k1', key: key(1) }], hashKey)
  const value = cipher.encrypt('secret')
  const end = value.endsWith('A') ? 'B' : 'A'
  expect(() => cipher.decrypt(value.slice(0, -4) + end.repeat(4))).toThrow()
  expect(() => createCipher([{ id: 'k2', key: key(1) }], hashKey).decrypt(value)).toThrow('no key "k1"')
})

test('the hash depends on key and purpose', () => {
  const cipher = createCipher([{ id: 'k1', key: key(1) }], hashKey)
  expect(cipher.hash('id', 'a')).toBe(cipher.hash('id', 'a'))
  expect(cipher.hash('id', 'a')).not.toBe(cipher.hash('phone', 'a'))
  expect(createCipher([{ id: 'k1', key: key(1) }], key(8)).hash('id', 'a')).not.toBe(cipher.hash('id', 'a'))
  expect(sameSecret('a', 'a')).toBe(true)
  expect(sameSecret('a', 'b')).toBe(false)
})

test('a file opens under its own name and with its own key alone', () => {
  const cipher = createCipher([{ id: 'k1', key: key(1) }], hashKey)
  const bytes = Buffer.from([0, 1, 255, 46, 0])
  const kept = cipher.encryptBytes(bytes, 'pictures/one')
  expect(kept.includes(bytes)).toBe(false)
  expect(cipher.decryptBytes(kept, 'pictures/one')).toEqual(bytes)
  expect(cipher.decryptBytes(cipher.encryptBytes(Buffer.alloc(0), 'x'), 'x')).toHaveLength(0)
  expect(() => cipher.decryptBytes(kept, 'pictures/two')).toThrow()
  expect(() => cipher.decryptBytes(kept.subarray(0, -1), 'pictures/one')).toThrow()
  const rotated = [
    { id: 'k2', key: key(2) },
    { id: 'k1', key: key(1) },
  ]
  expect(createCipher(rotated, hashKey).decryptBytes(kept, 'pictures/one')).toEqual(bytes)
  expect(() => createCipher([{ id: 'k2', key: key(1) }], hashKey).decryptBytes(kept, 'pictures/one')).toThrow(
    'no key "k1"',
  )
})
