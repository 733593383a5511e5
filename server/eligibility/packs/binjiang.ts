import type { PolicyPack } from '../engine/pack-types.ts'

const PROPERTY = {
  validFrom: '2023-02-17',
  validTo: null,
  reviewBy: '2024-02-16',
  source: 'Z9',
  clause: '财产条件',
  clauseEn: 'property conditions',
} as const

/** Binjiang district, the one district of Hangzhou whose page was read. */
export const BINJIANG = {
  id: 'binjiang',
  version: '2026-11-22',
  level: 'county',
  covers: ['330108'],
  rows: [
    {
      key: 'dibian.incomeEdge',
      value: 'lt',
      ...PROPERTY,
      clause: '收入条件',
      clauseEn: 'income condition',
      note: 'Setting: Binjiang writes "below twice", Haiyan "not above twice"; each keeps its own.',
    },
    { key: 'dibian.assetsFactor', value: 600, op: 'lt', ...PROPERTY },
    { key: 'homes.free', value: 1, op: 'lte', ...PROPERTY },
    { key: 'homes.withArea', value: 2, op: 'lte', ...PROPERTY },
    { key: 'homes.averageArea', value: 4020, op: 'lte', ...PROPERTY },
    {
      key: 'premises.rule',
      value: 'none_except_only_home',
      ...PROPERTY,
      note: 'A serviced flat that is the only home is allowed here too.',
    },
    {
      key: 'dibian.livingSubsidy',
      value: 74_00,
      validFrom: '2023-02-17',
      validTo: null,
      reviewBy: '2023-12-31',
      source: 'Z9',
      clause: '待遇',
      clauseEn: 'benefits',
    },
  ],
} as const satisfies PolicyPack
