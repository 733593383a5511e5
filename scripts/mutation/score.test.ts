import { expect, test } from 'vitest'
import { type Mutant, percent, score } from './score.ts'

const mutants = (...statuses: Mutant['status'][]) => statuses.map((status) => ({ status }) as Mutant)

test('a mutant counts when a test could have noticed it', () => {
  const one = score(mutants('Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'))
  expect(one).toMatchObject({ found: 2, all: 4 })
  expect(percent(one)).toBe('50.0')
})

test('the score is rounded down, and is nothing when there was nothing to find', () => {
  const many = [...Array.from({ length: 1999 }, () => 'Killed' as const), 'Survived' as const]
  expect(percent(score(mutants(...many)))).toBe('99.9')
  expect(percent(score([]))).toBe('0.0')
})
