import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
// A trial; the day it began and whether it was prolonged are not told, so it counts from the day of the copy.
const SUPPORT = {
  validFrom: '2019-01-14',
  validTo: null,
  reviewBy: '2020-12-31',
  source: 'Z10',
  ...TEXT,
} as const
const FLOORS = {
  validFrom: '2014-11-13',
  validTo: null,
  reviewBy: '2015-12-31',
  source: 'Z37',
  ...TEXT,
} as const
const REPEATED = {
  validFrom: '2019-07-20',
  validTo: null,
  reviewBy: '2020-12-31',
  source: 'Z37b',
  ...TEXT,
} as const

/** Provincial rules of single programmes, each as its own document or report tells it. */
export const ZHEJIANG_PROGRAMS = {
  id: 'zhejiang-programs',
  version: '2026-11-22',
  level: 'province',
  covers: ['33'],
  rows: [
    { key: 'support.homes', value: 2, op: 'gte', ...SUPPORT },
    { key: 'support.carLow', value: 800, op: 'gt', ...SUPPORT, note: 'Each county chooses 8 to 12 times.' },
    { key: 'support.carHigh', value: 1200, op: 'gt', ...SUPPORT },
    { key: 'support.assetsFactor', value: 1000, op: 'gt', ...SUPPORT },
    { key: 'support.capital', value: 200_000_00, op: 'gte', ...SUPPORT },
    { key: 'medical.floorTekun', value: 100, ...FLOORS },
    { key: 'medical.floorDibao', value: 70, ...FLOORS, validTo: '2019-07-20' },
    { key: 'medical.floorDibao', value: 70, ...REPEATED },
    { key: 'medical.floorDibian', value: 60, ...FLOORS },
    { key: 'medical.floorIllness', value: 50, ...FLOORS },
    { key: 'medical.floorCap', value: 80_000_00, ...FLOORS, validTo: '2019-07-20' },
    { key: 'medical.floorCap', value: 80_000_00, ...REPEATED },
    {
      key: 'electricity.freeKwh',
      value: 15,
      validFrom: '2012-07-01',
      validTo: null,
      reviewBy: '2024-09-11',
      source: 'Z41',
      ...TEXT,
    },
    {
      key: 'housing.ruralProject',
      value: 16_000_00,
      validFrom: '2023-04-18',
      validTo: null,
      reviewBy: '2024-04-17',
      source: 'S2',
      clause: '浙江部分',
      clauseEn: 'part on Zhejiang',
      note: 'Of a charity project for dibao families, told on this day; no claim, and not the rebuilding subsidy.',
    },
    {
      key: 'funeral.freeItems',
      value: 6,
      validFrom: '2021-09-15',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'S4',
      clause: '六(三)',
      clauseEn: 'part 6(3)',
    },
  ],
} as const satisfies PolicyPack
