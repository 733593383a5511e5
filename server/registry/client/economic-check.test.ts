import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EconomicCheckRequest } from '../contract/economic-check.ts'
import { demoPerson } from '../sandbox/demo-people.ts'
import { startTestRegistry } from '../test-sandbox.ts'

let registry: Awaited<ReturnType<typeof startTestRegistry>>
const wang = demoPerson('wang-jianguo')
const chen = demoPerson('chen-guifang')
const categories: EconomicCheckRequest['categories'] = ['deposits', 'tax', 'vehicles', 'medical_bills']
const signedAt = '2026-11-20T10:00:00+08:00'

beforeAll(async () => {
  registry = await startTestRegistry()
})
afterAll(() => registry.close())
beforeEach(() => registry.switchTo({ mode: 'normal', checkDelayMs: 0 }))

function request(requestKey: string, change: Partial<EconomicCheckRequest> = {}): EconomicCheckRequest {
  return {
    requestKey,
    persons: [
      { ref: 'm1', name: wang.name, idNumber: wang.idNumber },
      { ref: 'm2', name: chen.name, idNumber: chen.idNumber },
    ],
    consents: [
      { ref: 'm1', consentRef: 'consent-1', signedAt },
      { ref: 'm2', consentRef: 'consent-2', signedAt },
    ],
    categories,
    ...change,
  }
}

async function ask(body: EconomicCheckRequest) {
  const outcome = await registry.client().requestEconomicCheck(body)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.requestNo
}

async function read(requestNo: string) {
  const outcome = await registry.client().fetchEconomicCheck({ requestNo })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.report
}

test('answers line by line with amount, source and date, and no ID number', async () => {
  const report = await read(await ask(request('first-check')))
  expect(report.status).toBe('complete')
  const lines = report.lines.map(({ ref, category, state, amountFen }) => [ref, category, state, amountFen])
  expect(lines).toEqual([
    ['m1', 'deposits', 'answered', 1_260_000],
    ['m1', 'tax', 'answered', 2_880_000],
    ['m1', 'vehicles', 'empty', null],
    ['m1', 'medical_bills', 'empty', null],
    ['m2', 'deposits', 'answered', 320_000],
    ['m2', 'tax', 'empty', null],
    ['m2', 'vehicles', 'empty', null],
    ['m2', 'medical_bills', 'answered', 3_860_000],
  ])
  expect(report.lines[0]).toMatchObject({ source: 'banks', asOf: '2026-11-20' })
  expect(JSON.stringify(report)).not.toMatch(/339999|王建国/)
})

test('category by category as time goes by', async () => {
  await registry.switchTo({ mode: 'normal', checkDelayMs: 4000 })
  const requestNo = await ask(request('slow-check'))
  const answered = async () => {
    const report = await read(requestNo)
    const done = report.lines.filter(({ ref, state }) => ref === 'm1' && state !== 'asked')
    return [report.status, done.length]
  }
  expect(await answered()).toEqual(['in_progress', 0])
  registry.clock.advance(1000)
  expect(await answered()).toEqual(['in_progress', 1])
  registry.clock.advance(2999)
  expect(await answered()).toEqual(['in_progress', 3])
  registry.clock.advance(1)
  expect(await answered()).toEqual(['complete', 4])
})

test('asked again with the same key it is one request; with other content it is refused', async () => {
  const requestNo = await ask(request('same-key-1'))
  expect(await ask(request('same-key-1'))).toBe(requestNo)
  expect(await ask(request('same-key-2'))).not.toBe(requestNo)
  const other = await registry
    .client()
    .requestEconomicCheck(request('same-key-1', { categories: ['pension'] }))
  expect(other).toEqual({ ok: false, code: 'REQUEST_KEY_REUSED' })
})

test('every adult must have signed; a child need not', async () => {
  const client = registry.client()
  const one = request('consent-one', { consents: [{ ref: 'm1', consentRef: 'c', signedAt }] })
  expect(await client.requestEconomicCheck(one)).toEqual({ ok: false, code: 'CONSENT_MISSING' })
  const boy = demoPerson('shen-jiahao')
  const persons = [{ ref: 'kid', name: boy.name, idNumber: boy.idNumber }]
  expect((await client.requestEconomicCheck(request('consent-child', { persons, consents: [] }))).ok).toBe(
    true,
  )
})

test('an unknown request number is not found', async () => {
  const outcome = await registry.client().fetchEconomicCheck({ requestNo: 'EC0000000000' })
  expect(outcome).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('silent departments leave lines asked, contradicting ones give both opinions', async () => {
  const requestNo = await ask(request('switched-check'))
  await registry.switchTo({ mode: 'missing' })
  const silent = await read(requestNo)
  expect(silent.status).toBe('in_progress')
  expect(silent.lines.filter(({ state }) => state === 'asked').map(({ category }) => category)).toEqual([
    'deposits',
    'tax',
    'deposits',
    'tax',
  ])
  await registry.switchTo({ mode: 'contradictory' })
  const line = (await read(requestNo)).lines[0]
  expect(line).toMatchObject({ category: 'deposits', state: 'conflict', amountFen: null })
  expect(line?.alternatives.map(({ amountFen }) => amountFen)).toEqual([1_260_000, 3_260_000])
})
