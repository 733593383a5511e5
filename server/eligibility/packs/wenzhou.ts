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

const LONGWAN_2024 = {
  validFrom: '2024-08-01',
  validTo: null,
  reviewBy: '2025-07-31',
  source: 'Z12',
  ...TEXT,
  note: 'Setting: 80, 40, 20 and 10% of the wage by the rule since 2021, not the 35, 17 and 10% of a draft (S1).',
} as const

/** Longwan district: its care rates are told as shares of this wage. */
export const LONGWAN = {
  id: 'longwan',
  version: '2026-11-22',
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
    { key: 'tekun.careFull', value: 1992_00, ...LONGWAN_2024 },
    { key: 'tekun.careModerate', value: 996_00, ...LONGWAN_2024 },
    { key: 'tekun.careLight', value: 498_00, ...LONGWAN_2024 },
    { key: 'tekun.careAble', value: 249_00, ...LONGWAN_2024 },
    { key: 'tekun.dispersedShare', value: 50, ...LONGWAN_2024 },
  ],
} as const satisfies PolicyPack

const TAISHUN_2021 = {
  validFrom: '2021-07-12',
  validTo: null,
  reviewBy: '2022-07-11',
  source: 'Z14',
  ...TEXT,
} as const
const OLD_RATES = {
  ...TAISHUN_2021,
  derived: true,
  note: 'Three rates of the rule before the four grades; which grade each is now is our reading.',
} as const

/** Taishun county: tekun only. Its care rates are told without the extra of an institution. */
export const TAISHUN = {
  id: 'taishun',
  version: '2026-11-22',
  level: 'county',
  covers: ['330329'],
  rows: [
    {
      key: 'tekun.basic',
      value: 1351_00 * 12,
      ...TAISHUN_2021,
      note: 'Setting: half of consumption here, 1.7 times the standard in Ningbo; each place keeps its own number.',
    },
    { key: 'tekun.careFull', value: 500_00, ...OLD_RATES },
    { key: 'tekun.careModerate', value: 250_00, ...OLD_RATES },
    { key: 'tekun.careLight', value: 125_00, ...OLD_RATES },
    { key: 'tekun.institutionExtra', value: 50, ...TAISHUN_2021 },
    { key: 'tekun.fullInstitutionPlus', value: 200_00, ...TAISHUN_2021 },
  ],
} as const satisfies PolicyPack
