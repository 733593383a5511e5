import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
const END_2013 = {
  validFrom: '2013-12-31',
  validTo: '2014-01-01',
  reviewBy: '2013-12-31',
  source: 'Z45',
} as const
const END_2015 = {
  validFrom: '2015-12-31',
  validTo: '2016-01-01',
  reviewBy: '2015-12-31',
  source: 'Z38',
} as const
const END_2022 = {
  validFrom: '2022-12-31',
  validTo: '2023-01-01',
  reviewBy: '2022-12-31',
  source: 'S2',
} as const
const EARLY_2024 = {
  validFrom: '2024-02-02',
  validTo: '2024-02-03',
  reviewBy: '2024-02-02',
  source: 'Z44',
} as const

/** Averages of the province on the day they were told for. No place's standard, and never read as one. */
export const ZHEJIANG_AVERAGES = {
  id: 'zhejiang-averages',
  version: '2026-11-21',
  level: 'province',
  covers: ['33'],
  rows: [
    { key: 'average.dibaoUrban', value: 526_00 * 12, ...END_2013, ...TEXT },
    { key: 'average.dibaoRural', value: 406_00 * 12, ...END_2013, ...TEXT },
    { key: 'average.dibaoUrban', value: 653_00 * 12, ...END_2015, ...TEXT, afterGap: true },
    { key: 'average.dibaoRural', value: 570_00 * 12, ...END_2015, ...TEXT, afterGap: true },
    { key: 'average.dibao', value: 1084_00 * 12, ...END_2022, ...TEXT },
    { key: 'average.tekun', value: 1756_00 * 12, ...END_2022, ...TEXT },
    { key: 'average.dibao', value: 1149_00 * 12, ...EARLY_2024, ...TEXT, afterGap: true },
    { key: 'average.tekun', value: 1847_00 * 12, ...EARLY_2024, ...TEXT, afterGap: true },
  ],
} as const satisfies PolicyPack
