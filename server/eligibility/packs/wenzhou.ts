import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
const IN_2016 = { validFrom: '2016-12-01', validTo: null, reviewBy: '2017-11-30', source: 'Z22' } as const

/**
 * The districts of Wenzhou. Two numbers, for townspeople and for villagers: no rule reads them, because nobody is
 * asked which of the two they are, and nothing after 2016 was found.
 */
export const WENZHOU_DISTRICTS = {
  id: 'wenzhou-districts',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330302', '330303', '330304', '330305'],
  rows: [
    { key: 'dibao.standardUrban', value: 765_00 * 12, ...IN_2016, ...TEXT },
    { key: 'dibao.standardRural', value: 651_00 * 12, ...IN_2016, ...TEXT },
  ],
} as const satisfies PolicyPack

/** Longwan district: its care rates are told as shares of this wage. */
export const LONGWAN = {
  id: 'longwan',
  version: '2026-11-21',
  level: 'county',
  covers: ['330303'],
  rows: [
    {
      key: 'minimumWage',
      value: 2490_00,
      validFrom: '2024-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'Z12',
      ...TEXT,
    },
  ],
} as const satisfies PolicyPack

/** Taishun county: tekun only. */
export const TAISHUN = {
  id: 'taishun',
  version: '2026-11-21',
  level: 'county',
  covers: ['330329'],
  rows: [
    {
      key: 'tekun.basic',
      value: 1351_00 * 12,
      validFrom: '2021-07-12',
      validTo: null,
      reviewBy: '2022-07-11',
      source: 'Z14',
      ...TEXT,
    },
  ],
} as const satisfies PolicyPack
