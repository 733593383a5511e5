import type { PolicyPack } from '../engine/pack-types.ts'

const N3 = { validFrom: '2021-07-01', validTo: null, reviewBy: '2027-06-30', source: 'N3' } as const
const ART_5 = { clause: '第五条', clauseEn: 'Art. 5' } as const
const ART_8 = { clause: '第八条', clauseEn: 'Art. 8' } as const
const ART_22 = { clause: '第二十二条', clauseEn: 'Art. 22' } as const
const GRADES =
  'Setting: six items tell three classes apart; Zhejiang pays by four grades, and no text maps them.'
const PRICES = {
  validFrom: '2019-09-07',
  validTo: null,
  reviewBy: '2020-09-06',
  source: 'N14',
  clause: '正文',
  clauseEn: 'text',
  note: 'The national condition as reported; the current one of Zhejiang was not found.',
} as const

// The page tells it on this day; the notice itself was not read.
const REMOTE = {
  validFrom: '2022-11-11',
  validTo: null,
  reviewBy: '2024-11-10',
  source: 'N13',
  clause: '正文',
  clauseEn: 'text',
} as const
const UNATTENDED = {
  validFrom: '2019-11-01',
  validTo: null,
  reviewBy: '2027-06-30',
  source: 'N8',
  note: 'The copy prints no day; provinces had to have rules of their own by the end of October 2019.',
} as const

/** Rules that hold in the whole country. */
export const NATIONAL = {
  id: 'national',
  version: '2026-11-22',
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
      note: 'Setting: the Ningbo one-year figure is a draft (S1); the wage left out by Z1 Art. 50 is another tool.',
    },
    {
      key: 'income.basicPensionExcluded',
      value: 1,
      validFrom: '2021-07-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'N1',
      clause: '第十三条',
      clauseEn: 'Art. 13',
      note: 'Setting: the text limits itself to the 14th five-year plan (to 2025); a renewal was not verified.',
    },
    {
      key: 'gangxing.months',
      value: 12,
      validFrom: '2025-01-01',
      validTo: null,
      reviewBy: '2027-06-30',
      source: 'N4',
      clause: '第十条',
      clauseEn: 'Art. 10',
    },
    { key: 'tekun.elderAge', value: 60, op: 'gte', ...N3, ...ART_5 },
    { key: 'tekun.childAge', value: 16, op: 'lt', ...N3, ...ART_5 },
    { key: 'tekun.supporterAge', value: 70, op: 'gte', ...N3, ...ART_8 },
    { key: 'tekun.supporterDibaoAge', value: 60, op: 'gte', ...N3, ...ART_8 },
    { key: 'tekun.partlyFrom', value: 1, op: 'gte', ...N3, ...ART_22, note: GRADES },
    { key: 'tekun.fullyFrom', value: 4, op: 'gte', ...N3, ...ART_22, note: GRADES },
    {
      key: 'child.orphanAge',
      value: 18,
      op: 'lt',
      validFrom: '2011-01-01',
      validTo: null,
      reviewBy: '2027-06-30',
      source: 'N10',
      clause: '正文',
      clauseEn: 'text',
      note: 'Of 2010; the copy read prints no day, so it is told from the next year on.',
    },
    {
      key: 'unattended.townshipWorkingDays',
      value: 15,
      ...UNATTENDED,
      clause: '二(二)',
      clauseEn: 'part 2(2)',
    },
    {
      key: 'unattended.countyWorkingDays',
      value: 15,
      ...UNATTENDED,
      clause: '二(三)',
      clauseEn: 'part 2(3)',
    },
    { key: 'disability.remoteForward', value: 3, ...REMOTE },
    { key: 'disability.remoteDecision', value: 10, ...REMOTE },
    { key: 'disability.remoteFeedback', value: 3, ...REMOTE },
    { key: 'price.cpi', value: 350, op: 'gte', ...PRICES },
    { key: 'price.food', value: 600, op: 'gte', ...PRICES },
    { key: 'price.payWorkingDays', value: 20, ...PRICES },
  ],
} as const satisfies PolicyPack
