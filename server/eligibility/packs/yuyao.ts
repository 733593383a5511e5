import type { PolicyPack } from '../engine/pack-types.ts'

const TARGET = {
  source: 'S3',
  clause: '年度指标第5项',
  clauseEn: 'yearly target 5',
  derived: true,
  planned: true,
} as const
const TEKUN = {
  source: 'S3',
  clause: '三(二)',
  clauseEn: 'part 3(2)',
  derived: true,
  planned: true,
  note: 'Setting: 1.7 times the standard here, half of consumption elsewhere; each place keeps its own number.',
} as const
const IN_2023 = { validFrom: '2023-01-01', validTo: '2024-01-01', reviewBy: '2023-12-31' } as const
const IN_2024 = { validFrom: '2024-01-01', validTo: '2025-01-01', reviewBy: '2024-12-31' } as const
const IN_2025 = { validFrom: '2025-01-01', validTo: '2026-01-01', reviewBy: '2025-12-31' } as const
const IN_2026 = { validFrom: '2026-01-01', validTo: '2027-01-01', reviewBy: '2026-12-31' } as const
const IN_2027 = { validFrom: '2027-01-01', validTo: null, reviewBy: '2027-12-31' } as const

/**
 * Yuyao: the yearly targets of the county plan, taken for the calendar year; the month is the year ÷ 12. Tekun
 * is 1.7 times the standard.
 */
export const YUYAO = {
  id: 'yuyao',
  version: '2026-11-22',
  level: 'county',
  covers: ['330281'],
  rows: [
    { key: 'dibao.standard', value: 14_700_00, ...IN_2023, ...TARGET },
    { key: 'dibao.standard', value: 15_400_00, ...IN_2024, ...TARGET },
    { key: 'dibao.standard', value: 16_000_00, ...IN_2025, ...TARGET },
    { key: 'dibao.standard', value: 16_500_00, ...IN_2026, ...TARGET },
    { key: 'dibao.standard', value: 17_000_00, ...IN_2027, ...TARGET },
    { key: 'tekun.basic', value: 24_990_00, ...IN_2023, ...TEKUN },
    { key: 'tekun.basic', value: 26_180_00, ...IN_2024, ...TEKUN },
    { key: 'tekun.basic', value: 27_200_00, ...IN_2025, ...TEKUN },
    { key: 'tekun.basic', value: 28_050_00, ...IN_2026, ...TEKUN },
    { key: 'tekun.basic', value: 28_900_00, ...IN_2027, ...TEKUN },
  ],
} as const satisfies PolicyPack
