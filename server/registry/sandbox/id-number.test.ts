import validator from 'validator'
import { expect, test } from 'vitest'
import { checkCharacter, demoIdNumber } from './id-number.ts'

// Examples printed in GB 11643-1999.
test.each([
  ['11010519491231002', 'X'],
  ['44052418800101001', '4'],
])('check character of %s is %s', (first17, expected) => {
  expect(checkCharacter(first17)).toBe(expected)
})

test.each([
  ['1968-03-12', 'male', 1, '001'],
  ['1968-03-12', 'female', 1, '002'],
  ['1968-03-12', 'male', 2, '003'],
  ['2008-02-29', 'female', 12, '024'],
] as const)('an invented number for %s, %s, %d', (birthDate, sex, sequence, order) => {
  const idNumber = demoIdNumber(birthDate, sex, sequence)
  expect(idNumber.slice(0, 17)).toBe(`339999${birthDate.replaceAll('-', '')}${order}`)
  expect(validator.isIdentityCard(idNumber, 'zh-CN')).toBe(true)
})
