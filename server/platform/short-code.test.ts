import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupShortCode, makeShortCode, readShortCode } from './short-code.ts'

const code = fc.uint8Array({ minLength: 11, maxLength: 11 }).map(makeShortCode)
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is read however it is typed', () => {
  fc.assert(
    fc.property(code, (made) => {
      const shown = groupShortCode(made)
      expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      const sloppy = ` ${shown.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
      expect(readShortCode(sloppy)).toBe(made)
    }),
  )
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.constantFrom(...letters), (made, at, char) => {
      fc.pre(made[at] !== char)
      expect(readShortCode(made.slice(0, at) + char + made.slice(at + 1))).toBeNull()
    }),
  )
})

test('too short, too long, or a letter that is not in the alphabet', () => {
  expect([readShortCode(''), readShortCode('7K3M'), readShortCode('UUUUUUUUUUUU')]).toEqual([
    null,
    null,
    null,
  ])
})
