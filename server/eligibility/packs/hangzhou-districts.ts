import type { PolicyPack } from '../engine/pack-types.ts'

const TIER_1 = { clause: '第一档', clauseEn: 'tier 1' } as const
const IN_2009 = {
  validFrom: '2009-01-01',
  validTo: '2010-01-01',
  reviewBy: '2009-12-31',
  source: 'Z26',
} as const

/**
 * The ten urban districts: the numbers found are for 杭州市区 only, not for Tonglu, Chun'an and Jiande. Fuyang
 * and Lin'an are districts since 2014 and 2017; the rows of 2009 and 2017 do not say whether they are meant.
 */
export const HANGZHOU_DISTRICTS = {
  id: 'hangzhou-districts',
  version: '2026-11-21.2',
  level: 'district_group',
  covers: [
    '330102',
    '330105',
    '330106',
    '330108',
    '330109',
    '330110',
    '330111',
    '330112',
    '330113',
    '330114',
  ],
  rows: [
    { key: 'dibao.standardUrban', value: 400_00 * 12, ...IN_2009, clause: '正文', clauseEn: 'text' },
    { key: 'dibao.standardRural', value: 300_00 * 12, ...IN_2009, clause: '正文', clauseEn: 'text' },
    {
      key: 'minimumWage',
      value: 2010_00,
      validFrom: '2017-12-01',
      validTo: '2018-12-01',
      reviewBy: '2018-11-30',
      source: 'W2b',
      ...TIER_1,
    },
    {
      key: 'minimumWage',
      value: 2280_00,
      validFrom: '2021-08-01',
      validTo: '2024-01-01',
      reviewBy: '2023-12-31',
      source: 'W2',
      ...TIER_1,
      afterGap: true,
    },
    {
      key: 'minimumWage',
      value: 2490_00,
      validFrom: '2024-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'W1a',
      ...TIER_1,
    },
  ],
} as const satisfies PolicyPack
