import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
const BEFORE_2018 = {
  validFrom: '2018-10-31',
  validTo: '2018-11-01',
  reviewBy: '2018-10-31',
  source: 'Z21',
} as const

/** Huzhou: one standard for the whole city since November 2018. No later number was found. */
export const HUZHOU = {
  id: 'huzhou',
  version: '2026-11-21',
  level: 'city',
  covers: ['3305'],
  rows: [
    {
      key: 'dibao.standard',
      value: 810_00 * 12,
      validFrom: '2018-11-01',
      validTo: null,
      reviewBy: '2019-10-31',
      source: 'Z21',
      ...TEXT,
    },
  ],
} as const satisfies PolicyPack

/** The two districts before that day. */
export const HUZHOU_DISTRICTS = {
  id: 'huzhou-districts',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330502', '330503'],
  rows: [{ key: 'dibao.standard', value: 738_00 * 12, ...BEFORE_2018, ...TEXT }],
} as const satisfies PolicyPack

/** The three counties before that day. */
export const HUZHOU_COUNTIES = {
  id: 'huzhou-counties',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330521', '330522', '330523'],
  rows: [{ key: 'dibao.standard', value: 681_00 * 12, ...BEFORE_2018, ...TEXT }],
} as const satisfies PolicyPack
