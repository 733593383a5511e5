import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
const IN_2016 = {
  validFrom: '2016-02-22',
  validTo: null,
  reviewBy: '2017-02-21',
  source: 'Z38',
  ...TEXT,
} as const
const UNDATED = { ...IN_2016, source: 'Z39', derived: true } as const

/**
 * The two disability subsidies as reported on the day they count from; the day they began was not told, and later
 * rises were not found, so a window confirms every amount.
 */
export const ZHEJIANG_DISABILITY = {
  id: 'zhejiang-disability',
  version: '2026-11-22',
  level: 'province',
  covers: ['33'],
  rows: [
    { key: 'disability.livingShare', value: 30, ...IN_2016 },
    { key: 'disability.incomeFactor', value: 150, op: 'lt', ...IN_2016 },
    { key: 'disability.careFully', value: 500_00, ...IN_2016 },
    { key: 'disability.careLargely', value: 250_00, ...IN_2016 },
    { key: 'disability.carePartly', value: 125_00, ...IN_2016 },
    { key: 'disability.institutionExtra', value: 50, ...IN_2016 },
    {
      key: 'disability.otherSevere',
      value: 50_00,
      ...UNDATED,
      note: 'The page has no date; placed with the other amounts.',
    },
    {
      key: 'disability.fullyInstitutionPlus',
      value: 200_00,
      ...UNDATED,
      validFrom: '2021-07-12',
      reviewBy: '2022-07-11',
      note: 'The page has no date; told from the day of the same number in Taishun (Z14).',
    },
  ],
} as const satisfies PolicyPack
