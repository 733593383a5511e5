import type { PolicyPack } from '../engine/pack-types.ts'

/** Binjiang district, the one district of Hangzhou whose page was read. */
export const BINJIANG = {
  id: 'binjiang',
  version: '2026-11-21',
  level: 'county',
  covers: ['330108'],
  rows: [
    {
      key: 'homes.averageArea',
      value: 4020,
      op: 'lte',
      validFrom: '2023-02-17',
      validTo: null,
      reviewBy: '2024-02-16',
      source: 'Z9',
      clause: '财产条件',
      clauseEn: 'property conditions',
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
