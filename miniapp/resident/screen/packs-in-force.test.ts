import { afterEach, expect, test, vi } from 'vitest'
import type { PolicyPack } from '../../../server/eligibility/engine/index.ts'
import { ALL_PACKS } from '../../../server/eligibility/packs/all.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

function kept(text: string | null): void {
  vi.stubGlobal('localStorage', { getItem: () => text })
}

const AMENDMENT: PolicyPack = {
  id: 'change-1',
  version: '1',
  level: 'county',
  covers: ['330281'],
  rows: [],
  sources: {},
}

test('what a county has published since lies over the rules of the program', async () => {
  kept(JSON.stringify([AMENDMENT]))
  const { packsInForce } = await import('./packs-in-force.ts')
  const packs = packsInForce()
  expect(packs).toHaveLength(ALL_PACKS.length + 1)
  expect(packs).toContainEqual(AMENDMENT)
  kept(null)
  expect(packsInForce(), 'nothing changes between two questions').toBe(packs)
})

test.each([null, '{"no":"list"}', 'torn'])('without any, the rules of the program (%s)', async (text) => {
  kept(text)
  const { packsInForce } = await import('./packs-in-force.ts')
  expect(packsInForce()).toEqual(ALL_PACKS)
})
