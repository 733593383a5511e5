import type { PolicyPack } from '../engine/pack-types.ts'

/** Rules that hold in the whole country. */
export const NATIONAL = {
  id: 'national',
  version: '2026-11-21',
  level: 'national',
  covers: [''],
  rows: [
    {
      key: 'review.months',
      value: 6,
      validFrom: '2021-07-01',
      validTo: null,
      reviewBy: '2027-06-30',
      source: 'N1',
      clause: '第三十一条',
      clauseEn: 'Art. 31',
      note: 'Setting: the 2017 provincial rule said quarterly for families able to work; half-year is the default.',
    },
    {
      key: 'taper.months',
      value: 6,
      validFrom: '2022-10-20',
      validTo: null,
      reviewBy: '2027-06-30',
      source: 'N2',
      clause: '一(三)',
      clauseEn: 'part 1(3)',
      note: 'Setting: the Ningbo one-year figure is a draft (S1) and does not decide.',
    },
  ],
} as const satisfies PolicyPack
