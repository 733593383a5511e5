import type { PolicyPack } from '../engine/pack-types.ts'

const PLAN = { source: 'S3', clause: '年度指标第5项', clauseEn: 'yearly target 5', derived: true } as const

/** Yuyao: the yearly targets of the county plan, taken for the calendar year; the month is the year ÷ 12. */
export const YUYAO = {
  id: 'yuyao',
  version: '2026-11-21',
  level: 'county',
  covers: ['330281'],
  rows: [
    {
      key: 'dibao.standard',
      value: 14_700_00,
      validFrom: '2023-01-01',
      validTo: '2024-01-01',
      reviewBy: '2023-12-31',
      ...PLAN,
    },
    {
      key: 'dibao.standard',
      value: 15_400_00,
      validFrom: '2024-01-01',
      validTo: '2025-01-01',
      reviewBy: '2024-12-31',
      ...PLAN,
    },
    {
      key: 'dibao.standard',
      value: 16_000_00,
      validFrom: '2025-01-01',
      validTo: '2026-01-01',
      reviewBy: '2025-12-31',
      ...PLAN,
    },
    {
      key: 'dibao.standard',
      value: 16_500_00,
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
      reviewBy: '2026-12-31',
      ...PLAN,
    },
    {
      key: 'dibao.standard',
      value: 17_000_00,
      validFrom: '2027-01-01',
      validTo: null,
      reviewBy: '2027-12-31',
      ...PLAN,
    },
  ],
} as const satisfies PolicyPack
