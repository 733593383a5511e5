import type { PolicyPack } from '../engine/pack-types.ts'

const HAIYAN = {
  validFrom: '2015-03-01',
  validTo: null,
  reviewBy: '2025-12-31',
  source: 'Z7',
  otherPlace: true,
  derived: true,
} as const
const ZHUJI = {
  validFrom: '2015-03-01',
  validTo: null,
  reviewBy: '2025-12-31',
  source: 'Z8',
  otherPlace: true,
  derived: true,
} as const

/**
 * The property pattern published alike by several Zhejiang counties. The provincial rule itself
 * (浙民助〔2019〕134号) was not read, so every row is marked as another place's and sends the reader to the window.
 * The documents are of 2022 and 2023; they are read back to 2015-03-01, when the provincial property rule began.
 * Deliberately absent: the price of the one car under dibian (8× in Zhuji, 15× in Haiyan) and the average
 * floor area. Where the counties differ the pattern does not decide.
 */
export const ZHEJIANG_PROPERTY = {
  id: 'zhejiang-property',
  version: '2026-11-21',
  level: 'province',
  covers: ['33'],
  rows: [
    {
      key: 'dibao.assetsFactor',
      value: 400,
      op: 'lt',
      ...HAIYAN,
      clause: '财产条件第1项',
      clauseEn: 'property item 1',
      note: 'The same in Zhoushan; the 2015 provincial rule said 3 to 4 years of the standard.',
    },
    { key: 'dibao.vehiclesMax', value: 0, ...HAIYAN, clause: '财产条件第2项', clauseEn: 'property item 2' },
    {
      key: 'dibao.capital',
      value: 10_000_000,
      op: 'lte',
      ...HAIYAN,
      clause: '财产条件第5项',
      clauseEn: 'property item 5',
    },
    {
      key: 'dibian.assetsFactor',
      value: 600,
      op: 'lt',
      ...ZHUJI,
      clause: '财产条件',
      clauseEn: 'property conditions',
      note: 'The same in Haiyan and Binjiang.',
    },
    { key: 'dibian.vehiclesMax', value: 1, ...ZHUJI, clause: '财产条件', clauseEn: 'property conditions' },
    {
      key: 'dibian.capital',
      value: 20_000_000,
      op: 'lt',
      ...ZHUJI,
      clause: '财产条件',
      clauseEn: 'property conditions',
    },
    {
      key: 'homes.free',
      value: 1,
      op: 'lte',
      ...HAIYAN,
      clause: '财产条件第4项',
      clauseEn: 'property item 4',
    },
    {
      key: 'homes.withArea',
      value: 2,
      op: 'lte',
      ...HAIYAN,
      clause: '财产条件第4项',
      clauseEn: 'property item 4',
    },
    {
      key: 'premises.rule',
      value: 'none_except_only_home',
      ...HAIYAN,
      clause: '财产条件第3项',
      clauseEn: 'property item 3',
    },
  ],
} as const satisfies PolicyPack
