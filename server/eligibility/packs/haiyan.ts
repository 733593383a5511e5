import type { PolicyPack } from '../engine/pack-types.ts'

// The page is of September 2023 without a day; it breaks off after its fifth item.
const IN_2023 = { validFrom: '2023-09-01', validTo: null, reviewBy: '2024-08-31', source: 'Z7' } as const
const ITEM_1 = { clause: '财产条件第1项', clauseEn: 'property item 1' } as const
const ITEM_2 = { clause: '财产条件第2项', clauseEn: 'property item 2' } as const
const ITEM_3 = { clause: '财产条件第3项', clauseEn: 'property item 3' } as const
const ITEM_4 = { clause: '财产条件第4项', clauseEn: 'property item 4' } as const
const ITEM_5 = { clause: '财产条件第5项', clauseEn: 'property item 5' } as const
const INCOME = { clause: '收入条件', clauseEn: 'income condition' } as const

/** Haiyan county of Jiaxing: its own property limits and dibian edge. No dibao standard was found. */
export const HAIYAN = {
  id: 'haiyan',
  version: '2026-11-22',
  level: 'county',
  covers: ['330424'],
  rows: [
    { key: 'dibao.assetsFactor', value: 400, op: 'lt', ...IN_2023, ...ITEM_1 },
    { key: 'dibao.vehiclesMax', value: 0, ...IN_2023, ...ITEM_2 },
    { key: 'dibao.capital', value: 100_000_00, op: 'lte', ...IN_2023, ...ITEM_5 },
    { key: 'dibian.factor', value: 200, ...IN_2023, ...INCOME },
    {
      key: 'dibian.incomeEdge',
      value: 'lte',
      ...IN_2023,
      ...INCOME,
      note: 'Setting: Haiyan writes "not above twice", Binjiang "below twice"; each keeps its own.',
    },
    { key: 'dibian.assetsFactor', value: 600, op: 'lt', ...IN_2023, ...ITEM_1 },
    { key: 'dibian.vehiclesMax', value: 1, ...IN_2023, ...ITEM_2 },
    {
      key: 'dibian.carPriceFactor',
      value: 1500,
      op: 'lt',
      ...IN_2023,
      ...ITEM_2,
      note: 'Setting: 15 times here and 8 times in Zhuji; no number where a place tells none.',
    },
    { key: 'homes.free', value: 1, op: 'lte', ...IN_2023, ...ITEM_4 },
    { key: 'homes.withArea', value: 2, op: 'lte', ...IN_2023, ...ITEM_4 },
    { key: 'premises.rule', value: 'none_except_only_home', ...IN_2023, ...ITEM_3 },
  ],
} as const satisfies PolicyPack
