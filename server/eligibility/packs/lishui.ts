import type { PolicyPack } from '../engine/pack-types.ts'

const IN_2018 = {
  validFrom: '2018-10-08',
  validTo: null,
  reviewBy: '2019-10-07',
  source: 'Z43',
  clause: '正文',
  clauseEn: 'text',
} as const

/** Lishui: aid to students (yuan a year) as its page of 2018 tells it. No dibao standard was found. */
export const LISHUI = {
  id: 'lishui',
  version: '2026-11-22',
  level: 'city',
  covers: ['3311'],
  rows: [
    { key: 'education.nutritionMeal', value: 1000_00, ...IN_2018 },
    { key: 'education.boardingPrimary', value: 1000_00, ...IN_2018 },
    { key: 'education.boardingJunior', value: 1250_00, ...IN_2018 },
    { key: 'education.grantSenior', value: 2000_00, ...IN_2018 },
  ],
} as const satisfies PolicyPack
