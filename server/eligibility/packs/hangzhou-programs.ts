import type { PolicyPack } from '../engine/pack-types.ts'

// Told on this day under rules of 2020 and 2022 (杭政〔2020〕56号, 杭政办函〔2022〕70号), which were not read.
const MEDICAL = {
  validFrom: '2025-03-10',
  validTo: null,
  reviewBy: '2026-03-09',
  source: 'Z36',
  clause: '正文',
  clauseEn: 'text',
} as const

/** Hangzhou: medical assistance and legal aid. */
export const HANGZHOU_PROGRAMS = {
  id: 'hangzhou-programs',
  version: '2026-11-22',
  level: 'city',
  covers: ['3301'],
  rows: [
    { key: 'medical.shareTekun', value: 100, ...MEDICAL, note: 'Without a yearly ceiling.' },
    { key: 'medical.shareDibao', value: 80, ...MEDICAL },
    { key: 'medical.shareSevere', value: 80, ...MEDICAL },
    { key: 'medical.shareDibian', value: 70, ...MEDICAL },
    { key: 'medical.cap', value: 150_000_00, ...MEDICAL },
    { key: 'medical.outpatientCap', value: 20_000_00, ...MEDICAL },
    { key: 'zhichuxing.medicalMonthsBefore', value: 6, ...MEDICAL },
    {
      key: 'legalAid.decisionWorkingDays',
      value: 5,
      validFrom: '2017-01-13',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'Z5',
      clause: '第二十七条',
      clauseEn: 'Art. 27',
      note: 'The 2017 text; a later version may exist.',
    },
  ],
} as const satisfies PolicyPack
