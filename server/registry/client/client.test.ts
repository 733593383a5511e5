import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPerson } from '../sandbox/demo-people.ts'
import { startTestRegistry } from '../test-sandbox.ts'

let registry: Awaited<ReturnType<typeof startTestRegistry>>
const wang = demoPerson('wang-jianguo')
const chen = demoPerson('chen-guifang')
const purpose = 'application_prefill'

beforeAll(async () => {
  registry = await startTestRegistry()
})
afterAll(() => registry.close())
beforeEach(() => registry.switchTo({ mode: 'normal', checkDelayMs: 0 }))

test.each([
  ['the right name', { name: wang.name, idNumber: wang.idNumber }, 'MATCH'],
  ['another name', { name: chen.name, idNumber: wang.idNumber }, 'MISMATCH'],
  ['a person that nobody knows', { name: wang.name, idNumber: '339999190001010018' }, 'MISMATCH'],
])('real-name check with %s', async (_what, query, result) => {
  expect(await registry.client().checkRealName(query)).toEqual({ ok: true, result })
})

test('any member finds the household, with origin and date of each field', async () => {
  const outcome = await registry.client().fetchHousehold({ idNumber: chen.idNumber, purpose })
  if (!outcome.ok) throw new Error(outcome.code)
  const { members, housing, deposits, vehicles } = outcome.household
  expect(members.map(({ name, relation }) => [name, relation])).toEqual([
    ['王建国', 'head'],
    ['陈桂芳', 'spouse'],
    ['王小雨', 'child'],
  ])
  expect(members[1]?.illness).toEqual({
    state: 'answered',
    source: 'medical_insurance',
    asOf: '2026-11-14',
    value: { name: '尿毒症(透析)', selfPaidYearFen: 3_860_000 },
    alternatives: [],
  })
  expect(members[2]?.school.value).toEqual({ stage: 'bachelor', fullTime: true })
  expect(housing.value).toEqual([{ ownerIdNumber: wang.idNumber, use: 'home', floorAreaSqm: 78 }])
  expect(deposits).toMatchObject({ state: 'answered', source: 'banks', value: { totalFen: 1_580_000 } })
  expect(vehicles).toMatchObject({ state: 'empty', value: null })
})

test('the police know a person of whom the registry holds no file', async () => {
  const sun = demoPerson('sun-haisheng')
  const client = registry.client()
  expect(await client.checkRealName({ name: sun.name, idNumber: sun.idNumber })).toEqual({
    ok: true,
    result: 'MATCH',
  })
  const outcome = await client.fetchHousehold({ idNumber: sun.idNumber, purpose })
  expect(outcome).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('a household of its own contradicts itself without any switch', async () => {
  const outcome = await registry
    .client()
    .fetchHousehold({ idNumber: demoPerson('zhao-guoping').idNumber, purpose })
  if (!outcome.ok) throw new Error(outcome.code)
  const { deposits } = outcome.household
  expect(deposits).toMatchObject({ state: 'conflict', value: null })
  expect(deposits.alternatives.map(({ source, value }) => [source, value.totalFen])).toEqual([
    ['banks', 9_600_000],
    ['civil_affairs', 11_600_000],
  ])
})

test('with a wrong secret, key or clock the registry refuses, and nothing is repeated', async () => {
  let calls = 0
  const count: typeof fetch = (...args) => {
    calls++
    return fetch(...args)
  }
  const refused = { ok: false, code: 'REGISTRY_REFUSED' }
  const query = { name: wang.name, idNumber: wang.idNumber }
  expect(await registry.client({ secret: 'another-secret', fetch: count }).checkRealName(query)).toEqual(
    refused,
  )
  expect(await registry.client({ keyId: 'other', fetch: count }).checkRealName(query)).toEqual(refused)
  const late = { now: () => new Date(registry.clock.now().getTime() + 301_000) }
  expect(await registry.client({ clock: late, fetch: count }).checkRealName(query)).toEqual(refused)
  expect(calls).toBe(3)
})

test('a recorded request cannot be played again', async () => {
  const statuses: number[] = []
  const twice: typeof fetch = async (...args) => {
    statuses.push((await fetch(...args)).status)
    const replay = await fetch(...args)
    statuses.push(replay.status)
    return replay
  }
  await registry.client({ fetch: twice }).checkRealName({ name: wang.name, idNumber: wang.idNumber })
  expect(statuses).toEqual([200, 401])
})

test('a message that breaks the contract is refused', async () => {
  const outcome = await registry.client().checkRealName({ name: '', idNumber: '123' })
  expect(outcome).toEqual({ ok: false, code: 'REGISTRY_REFUSED' })
})
