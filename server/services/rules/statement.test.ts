import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Entry, linesOf, sumOf, wordingOf } from './statement.ts'

const entry = (change: Partial<Entry>): Entry => ({
  orderId: 'o',
  sign: 1,
  projectId: 'p',
  code: 'A',
  name: '看望',
  minutes: 30,
  unchecked: false,
  payFen: 5000,
  ...change,
})

it('a line a project and price; what is taken back stands below nought, at the price it was counted', () => {
  const lines = linesOf([
    entry({ sign: -1, payFen: 4000, minutes: 20, unchecked: true }),
    entry({ code: 'B', projectId: 'q', name: '送饭', payFen: null }),
    entry({}),
    entry({ minutes: 10, unchecked: true }),
  ])
  expect(lines).toEqual([
    { code: 'A', name: '看望', orders: 2, minutes: 40, unchecked: 1, payFen: 5000, takenBack: false },
    { code: 'B', name: '送饭', orders: 1, minutes: 30, unchecked: 0, payFen: null, takenBack: false },
    { code: 'A', name: '看望', orders: -1, minutes: -20, unchecked: -1, payFen: 4000, takenBack: true },
  ])
  expect(sumOf(lines)).toEqual({ orders: 2, minutes: 50, amountFen: null })
  expect(sumOf(lines.filter(({ payFen }) => payFen !== null))).toMatchObject({ amountFen: 10_000 - 4000 })
  expect(sumOf([])).toEqual({ orders: 0, minutes: 0, amountFen: null })
})

it('what was counted and is taken back comes to nothing', () => {
  const entries = fc.array(
    fc.record({
      orderId: fc.uuid(),
      projectId: fc.constantFrom('p', 'q'),
      minutes: fc.nat(600),
      unchecked: fc.boolean(),
      payFen: fc.constantFrom(0, 100, 12_050),
    }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(entries, (counted) => {
      const both = counted.flatMap((one) => [entry(one), entry({ ...one, sign: -1 })])
      expect(sumOf(linesOf(both))).toEqual({ orders: 0, minutes: 0, amountFen: 0 })
    }),
  )
})

it('every number of a statement is part of what its code is made from', () => {
  const issuedAt = new Date('2026-12-01T01:00:00Z')
  const line = { ...entry({}), orders: 1, unchecked: 0, takenBack: false }
  const given = { providerId: 'x', month: '2026-11', issuedAt, lines: [line] }
  const others = [
    { ...given, providerId: 'y' },
    { ...given, month: '2026-10' },
    { ...given, issuedAt: new Date(0) },
    { ...given, lines: [] },
    ...(['orders', 'minutes', 'unchecked', 'payFen'] as const).map((key) => ({
      ...given,
      lines: [{ ...line, [key]: 7 }],
    })),
  ]
  const all = [given, ...others].map(wordingOf)
  expect(new Set(all).size).toBe(all.length)
  // Read back from a database, whose columns come in another order.
  const back = Object.fromEntries(Object.entries(line).reverse()) as typeof line
  expect(wordingOf({ ...given, lines: [back] })).toBe(wordingOf(given))
})
