import type { PolicyPack } from '../engine/pack-types.ts'

const IN_2022 = {
  validFrom: '2022-07-01',
  validTo: null,
  reviewBy: '2023-06-30',
  source: 'Z13',
  clause: '正文',
  clauseEn: 'text',
  note: 'Setting: the rates since 2021, not the 35, 17 and 10% of the draft of 2020 (S1).',
} as const

/** Fenghua district: care money of tekun by four grades. How it is paid at home was not told. */
export const FENGHUA = {
  id: 'fenghua',
  version: '2026-11-22',
  level: 'county',
  covers: ['330213'],
  rows: [
    { key: 'tekun.careFull', value: 1656_00, ...IN_2022 },
    { key: 'tekun.careModerate', value: 828_00, ...IN_2022 },
    { key: 'tekun.careLight', value: 414_00, ...IN_2022 },
    { key: 'tekun.careAble', value: 207_00, ...IN_2022 },
  ],
} as const satisfies PolicyPack
