import type { PolicyPack } from '../engine/pack-types.ts'

const LAW = { validFrom: '2014-11-01', validTo: null, reviewBy: '2027-06-30', source: 'Z1' } as const
const ART_50 = { clause: '第五十条第三款', clauseEn: 'Art. 50(3)' } as const
const TERMS =
  'Setting: 15 working days, 7 days and 5 working days by the law of Zhejiang, not the 30, 45 or 20 of national texts.'

/** What the provincial law itself says, and the provincial widening of dibian. */
export const ZHEJIANG_LAW = {
  id: 'zhejiang-law',
  version: '2026-11-22',
  level: 'province',
  covers: ['33'],
  rows: [
    { key: 'dibao.incomeEdge', value: 'lt', ...LAW, clause: '第九条', clauseEn: 'Art. 9' },
    {
      key: 'dibian.incomeEdge',
      value: 'lte',
      ...LAW,
      clause: '第十三条',
      clauseEn: 'Art. 13',
      note: 'Setting: the law writes "以下", which in Chinese law includes the number itself. Binjiang writes "<".',
    },
    {
      key: 'dibian.factor',
      value: 150,
      ...LAW,
      validTo: '2024-02-02',
      clause: '第十三条第一款',
      clauseEn: 'Art. 13(1)',
    },
    {
      key: 'dibian.factor',
      value: 200,
      validFrom: '2024-02-02',
      validTo: null,
      reviewBy: '2026-06-30',
      source: 'Z44',
      clause: '正文',
      clauseEn: 'text',
      note: 'Setting: "widened to 2×" is province-wide wording in the press; a county may still use 1.5×.',
    },
    {
      key: 'linshi.ceilingFactor',
      value: 600,
      op: 'lte',
      ...LAW,
      clause: '第三十九条(一)',
      clauseEn: 'Art. 39(1)',
    },
    {
      key: 'linshi.specialFactor',
      value: 1200,
      op: 'lte',
      ...LAW,
      clause: '第三十九条(一)',
      clauseEn: 'Art. 39(1)',
    },
    {
      key: 'danrenbao.share',
      value: 100,
      validFrom: '2009-11-27',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'Z3',
      clause: '第二十六条(二)',
      clauseEn: 'Art. 26(2)',
      note: 'The 2009 text; a later version may exist.',
    },
    { key: 'income.disregardFactor', value: 300, ...LAW, ...ART_50 },
    {
      key: 'income.disregardMonthsMin',
      value: 6,
      ...LAW,
      ...ART_50,
      note: 'Setting: an income left out while dibao goes on, told beside the months of dibao after it (N2).',
    },
    { key: 'income.disregardMonthsMax', value: 12, ...LAW, ...ART_50 },
    {
      key: 'process.surveyWorkingDays',
      value: 15,
      ...LAW,
      clause: '第十一条',
      clauseEn: 'Art. 11',
      note: TERMS,
    },
    { key: 'process.noticeDays', value: 7, ...LAW, clause: '第十一条', clauseEn: 'Art. 11' },
    {
      key: 'process.decisionWorkingDays',
      value: 5,
      ...LAW,
      clause: '第十一条',
      clauseEn: 'Art. 11',
      note: TERMS,
    },
  ],
} as const satisfies PolicyPack
