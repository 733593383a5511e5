import type { PolicyPack } from '../engine/pack-types.ts'

const SINCE_2024 = { validFrom: '2024-01-01', validTo: null, reviewBy: '2025-12-31', source: 'W1b' } as const
// The tiers of the province changed on 2017-12-01; which one Ningbo took then was not found.
const IN_2015 = {
  validFrom: '2015-11-01',
  validTo: '2017-12-01',
  reviewBy: '2016-10-31',
  source: 'W2c',
} as const
const TIER_1 = { clause: '第一档', clauseEn: 'tier 1' } as const
const TIER_2 = { clause: '第二档', clauseEn: 'tier 2' } as const
const TIER_3 = { clause: '第三档', clauseEn: 'tier 3' } as const

/** Six urban districts, tier 1 of the minimum wage. */
export const NINGBO_DISTRICTS = {
  id: 'ningbo-districts',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330203', '330205', '330206', '330211', '330212', '330213'],
  rows: [{ key: 'minimumWage', value: 2490_00, ...SINCE_2024, ...TIER_1 }],
} as const satisfies PolicyPack

/** Yuyao, Cixi, Ninghai, Xiangshan: tier 2 of the minimum wage. */
export const NINGBO_COUNTIES = {
  id: 'ningbo-counties',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330225', '330226', '330281', '330282'],
  rows: [{ key: 'minimumWage', value: 2260_00, ...SINCE_2024, ...TIER_2 }],
} as const satisfies PolicyPack

/** Ningbo's city proper up to 2017, the five districts of that time: Fenghua is one only since 2016. */
export const NINGBO_CITY_PROPER = {
  id: 'ningbo-city-proper',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330203', '330205', '330206', '330211', '330212'],
  rows: [
    {
      key: 'dibao.standardUrban',
      value: 400_00 * 12,
      validFrom: '2009-12-31',
      validTo: '2010-01-01',
      reviewBy: '2009-12-31',
      source: 'Z30',
      clause: '正文',
      clauseEn: 'text',
      derived: true,
      note: 'The number before that of 2010.',
    },
    {
      key: 'dibao.standardUrban',
      value: 440_00 * 12,
      validFrom: '2010-01-01',
      validTo: '2011-01-01',
      reviewBy: '2010-12-31',
      source: 'Z30',
      clause: '正文',
      clauseEn: 'text',
      derived: true,
      note: 'Told for "2010" and 城区 without a first day; taken for the calendar year and for townspeople.',
    },
    {
      key: 'minimumWage',
      value: 960_00,
      validFrom: '2008-09-01',
      validTo: '2010-04-01',
      reviewBy: '2009-08-31',
      source: 'W2f',
      ...TIER_1,
    },
    {
      key: 'minimumWage',
      value: 1100_00,
      validFrom: '2010-04-01',
      validTo: '2011-04-01',
      reviewBy: '2011-03-31',
      source: 'W2e',
      ...TIER_1,
    },
    {
      key: 'minimumWage',
      value: 1310_00,
      validFrom: '2011-04-01',
      validTo: '2012-04-01',
      reviewBy: '2012-03-31',
      source: 'W2d',
      ...TIER_1,
    },
    { key: 'minimumWage', value: 1860_00, ...IN_2015, ...TIER_1, afterGap: true },
  ],
} as const satisfies PolicyPack

/** Yuyao and Cixi in 2015. */
export const NINGBO_NORTH = {
  id: 'ningbo-north',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330281', '330282'],
  rows: [{ key: 'minimumWage', value: 1660_00, ...IN_2015, ...TIER_2 }],
} as const satisfies PolicyPack

/** 南三县 in 2015: Fenghua, Xiangshan, Ninghai. The source names the three together, the names are our reading. */
export const NINGBO_SOUTH = {
  id: 'ningbo-south',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330213', '330225', '330226'],
  rows: [{ key: 'minimumWage', value: 1530_00, ...IN_2015, ...TIER_3, derived: true }],
} as const satisfies PolicyPack
