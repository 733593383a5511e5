import type { PackRow, PolicyKey, PolicyPack } from '../engine/pack-types.ts'
import { ALL_PACKS } from '../packs/all.ts'

const ROW = {
  validFrom: '2000-01-01',
  validTo: null,
  reviewBy: '2099-12-31',
  source: 'Z1',
  clause: 'test',
  clauseEn: 'test',
} as const

/** The packs of every place with values put over them that no place has set, or that a test needs to know. */
export function packsWith(
  values: Partial<Record<PolicyKey, Pick<PackRow, 'value' | 'op'>>>,
): readonly PolicyPack[] {
  const rows = Object.entries(values).map(([key, one]) => ({ ...ROW, key, ...one }))
  const pack = { id: 'test', version: '1', level: 'county', covers: [''], rows }
  return [...ALL_PACKS, pack as unknown as PolicyPack]
}
