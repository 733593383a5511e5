import { expect, test } from 'vitest'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { createPolicyBook } from './book.ts'

const NOBODY = { policyChange: { findMany: async () => [] } } as never
const log = { info() {}, warn() {}, error() {} } as never
const refused = { set() {} }
const config = { DATABASE_URL: 'postgres://127.0.0.1:9/none', DEMO_MODE: false }
const base = ALL_PACKS.map((pack) =>
  pack.id === 'yuyao'
    ? { ...pack, rows: pack.rows.map((row) => ({ ...row, value: 1 }) as (typeof pack.rows)[number]) }
    : pack,
)

test('production does not start with packs whose golden households do not hold', async () => {
  const book = createPolicyBook({ config, database: NOBODY, log, refused, base })
  await expect(book.open()).rejects.toThrow(/policy packs are at fault .*Yuyao/)
})

test('nothing starts with packs that cannot be loaded', async () => {
  const [first, ...rest] = ALL_PACKS
  const twice = first ? [first, first, ...rest] : []
  const demo = { ...config, DEMO_MODE: true }
  const book = createPolicyBook({ config: demo, database: NOBODY, log, refused, base: twice })
  await expect(book.open()).rejects.toThrow('policy packs are at fault')
})

test('until it is opened it holds the rules of the program', () => {
  const book = createPolicyBook({ config, database: NOBODY, log, refused })
  expect(book.packs()).toBe(ALL_PACKS)
  expect(book.published().packs).toEqual([])
})
