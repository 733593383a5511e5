import { expect, test, vi } from 'vitest'
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
  await expect(book.open()).rejects.toThrow(/policy packs are at fault .* › .*dibao verdict/)
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

const row = (id: string, value: number, decidedAt: string) => ({
  id,
  place: '330281',
  key: 'dibao.standard',
  value,
  op: null,
  validFrom: new Date(`2026-12-0${id}T00:00:00Z`),
  reviewBy: new Date('2027-11-30T00:00:00Z'),
  title: '通知',
  titleEn: 'Notice',
  url: null,
  grade: 'A',
  clause: '第一条',
  clauseEn: 'Art. 1',
  decidedAt: new Date(decidedAt),
})

test('each change is judged once, however often receipts ask for the rules of an earlier day', async () => {
  const rows = [row('1', 1_700_000, '2026-11-20'), row('2', -1, '2026-11-21')]
  const findMany = async ({ where }: { where: { decidedAt?: { lte: Date } } }) =>
    rows.filter(({ decidedAt }) => !where.decidedAt || decidedAt <= where.decidedAt.lte)
  const error = vi.fn()
  const database = { policyChange: { findMany } } as never
  const book = createPolicyBook({ config, database, log: { info() {}, error } as never, refused })
  await book.refresh()
  rows.push(row('3', 1_800_000, '2026-11-22'))
  await book.refresh()
  expect(error).toHaveBeenCalledTimes(1)
  expect([book.refuses('1'), book.refuses('2'), book.refuses('3')]).toEqual([false, true, false])

  const valuesAt = async (day: string) =>
    (await book.packsAt(new Date(day)))
      .filter(({ id }) => id.startsWith('amended'))
      .flatMap((pack) => pack.rows.map(({ value }) => value))
  expect(await valuesAt('2026-11-19')).toEqual([])
  expect(await valuesAt('2026-11-21')).toEqual([1_700_000])
  expect(await book.packsAt(new Date('2026-11-22'))).toBe(book.packs())
})
