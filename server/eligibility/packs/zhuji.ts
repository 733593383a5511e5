import type { PolicyPack } from '../engine/pack-types.ts'

const IN_2022 = {
  validFrom: '2022-10-18',
  validTo: null,
  reviewBy: '2023-10-17',
  source: 'Z8',
  clause: '财产条件',
  clauseEn: 'property conditions',
} as const

/** Zhuji city of Shaoxing: its own property limits of dibian families. */
export const ZHUJI = {
  id: 'zhuji',
  version: '2026-11-22',
  level: 'county',
  covers: ['330681'],
  rows: [
    { key: 'dibian.assetsFactor', value: 600, op: 'lt', ...IN_2022 },
    { key: 'dibian.vehiclesMax', value: 1, ...IN_2022 },
    {
      key: 'dibian.carPriceFactor',
      value: 800,
      op: 'lt',
      ...IN_2022,
      note: 'Setting: 8 times the price on the invoice here, 15 times in Haiyan; none where a place tells none.',
    },
    { key: 'dibian.capital', value: 200_000_00, op: 'lt', ...IN_2022 },
    { key: 'premises.rule', value: 'none_except_only_home', ...IN_2022 },
  ],
} as const satisfies PolicyPack
