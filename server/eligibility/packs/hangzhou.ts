import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
// The page of 2022 tells the numbers it replaces, and not since when.
const BEFORE_2022 = {
  validFrom: '2022-09-30',
  validTo: '2022-10-01',
  reviewBy: '2022-09-30',
  source: 'Z25',
} as const
const IN_2022 = {
  validFrom: '2022-10-01',
  validTo: '2023-07-31',
  reviewBy: '2023-09-30',
  source: 'Z25',
} as const
const IN_2023 = {
  validFrom: '2023-07-31',
  validTo: '2025-01-23',
  reviewBy: '2025-01-22',
  source: 'Z24',
} as const
const IN_2025 = { validFrom: '2025-01-23', validTo: null, reviewBy: '2026-01-22', source: 'Z23' } as const
const OPEN = { validTo: null, reviewBy: '2027-06-30' } as const

/** Hangzhou: numbers of the whole city (yuan a month × 12; children by the month), dibian at twice the standard. */
export const HANGZHOU = {
  id: 'hangzhou',
  version: '2026-11-22',
  level: 'city',
  covers: ['3301'],
  rows: [
    {
      key: 'dibao.standard',
      value: 1041_00 * 12,
      validFrom: '2021-01-01',
      validTo: '2022-01-01',
      reviewBy: '2021-12-31',
      source: 'Z27',
      ...TEXT,
      derived: true,
      note: 'Told for "2021" without a first day; taken for the calendar year.',
    },
    { key: 'dibao.standard', value: 1102_00 * 12, ...BEFORE_2022, ...TEXT, afterGap: true },
    { key: 'dibao.standard', value: 1216_00 * 12, ...IN_2022, ...TEXT },
    { key: 'dibao.standard', value: 1259_00 * 12, ...IN_2023, ...TEXT },
    { key: 'dibao.standard', value: 1301_00 * 12, ...IN_2025, ...TEXT, note: 'That of 2026 was not found.' },
    { key: 'tekun.basic', value: 1837_00 * 12, ...BEFORE_2022, ...TEXT },
    { key: 'tekun.basic', value: 2027_00 * 12, ...IN_2022, ...TEXT },
    { key: 'tekun.basic', value: 2098_00 * 12, ...IN_2023, ...TEXT },
    { key: 'tekun.basic', value: 2255_00 * 12, ...IN_2025, ...TEXT },
    { key: 'children.orphanInstitution', value: 2571_00, ...BEFORE_2022, ...TEXT },
    { key: 'children.orphanInstitution', value: 2837_00, ...IN_2022, ...TEXT },
    { key: 'children.orphanInstitution', value: 2937_00, ...IN_2023, ...TEXT },
    { key: 'children.orphanInstitution', value: 3156_00, ...IN_2025, ...TEXT },
    { key: 'children.orphanFamily', value: 2057_00, ...BEFORE_2022, ...TEXT },
    { key: 'children.orphanFamily', value: 2270_00, ...IN_2022, ...TEXT },
    { key: 'children.orphanFamily', value: 2350_00, ...IN_2023, ...TEXT },
    { key: 'children.orphanFamily', value: 2525_00, ...IN_2025, ...TEXT },
    { key: 'children.dibaoOther', value: 478_00, ...BEFORE_2022, ...TEXT },
    { key: 'children.dibaoOther', value: 527_00, ...IN_2022, ...TEXT },
    { key: 'children.dibaoOther', value: 546_00, ...IN_2023, ...TEXT },
    { key: 'children.dibaoOther', value: 612_00, ...IN_2025, ...TEXT },
    { key: 'children.dibianOther', value: 287_00, ...BEFORE_2022, ...TEXT },
    { key: 'children.dibianOther', value: 316_00, ...IN_2022, ...TEXT },
    { key: 'children.dibianOther', value: 327_00, ...IN_2023, ...TEXT },
    { key: 'children.dibianOther', value: 368_00, ...IN_2025, ...TEXT },
    {
      key: 'dibian.factor',
      value: 200,
      validFrom: '2022-12-04',
      ...OPEN,
      source: 'S0',
      clause: '三、1',
      clauseEn: 'part 3, item 1',
    },
    {
      key: 'dibian.incomeEdge',
      value: 'lt',
      validFrom: '2023-02-17',
      ...OPEN,
      source: 'Z9',
      clause: '收入条件',
      clauseEn: 'income condition',
      note: 'Setting: Binjiang writes "<"; Hangzhou has one dibian standard for the whole city (S0).',
    },
    {
      key: 'dibian.assetsFactor',
      value: 600,
      op: 'lt',
      validFrom: '2023-02-17',
      ...OPEN,
      source: 'Z9',
      clause: '财产条件',
      clauseEn: 'property conditions',
      otherPlace: true,
      note: 'Told by Binjiang only.',
    },
  ],
} as const satisfies PolicyPack
