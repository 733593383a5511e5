import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { REGISTRY_PATHS, SIGNATURE_HEADERS } from '../contract/protocol.ts'
import { registryOpenapi } from './document.ts'

const published = parse(readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8'))

test('the published contract is the one that both sides parse with', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(registryOpenapi())))
})

test('it describes each address and each signature header', () => {
  expect(Object.keys(published.paths)).toEqual([
    REGISTRY_PATHS.realNameCheck,
    REGISTRY_PATHS.householdQuery,
    REGISTRY_PATHS.economicChecks,
    '/registry/v1/economic-checks/{requestNo}',
  ])
  const headers = Object.values<{ name: string }>(published.components.parameters).map(({ name }) => name)
  expect(headers).toEqual(Object.values(SIGNATURE_HEADERS))
})

test('no address carries an ID number, and the report holds none', () => {
  const parameters = JSON.stringify(
    Object.values<{ parameters?: unknown }>(published.paths).map((p) => p.parameters),
  )
  expect(parameters).not.toMatch(/idNumber/i)
  const { EconomicCheckReport, CheckLine } = published.components.schemas
  expect(JSON.stringify([EconomicCheckReport, CheckLine])).not.toMatch(/idNumber|"name"/i)
})
