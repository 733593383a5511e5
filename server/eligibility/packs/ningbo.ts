import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const
const IN_2021 = {
  validFrom: '2021-07-01',
  validTo: '2022-07-01',
  reviewBy: '2022-06-30',
  source: 'Z28',
} as const
const IN_2022 = { validFrom: '2022-07-01', validTo: null, reviewBy: '2023-06-30', source: 'Z13' } as const

/** Ningbo: one standard for the whole city. Counties with their own later numbers override it. */
export const NINGBO = {
  id: 'ningbo',
  version: '2026-11-22',
  level: 'city',
  covers: ['3302'],
  rows: [
    { key: 'dibao.standard', value: 1005_00 * 12, ...IN_2021, ...TEXT },
    {
      key: 'dibao.standard',
      value: 1181_00 * 12,
      ...IN_2022,
      ...TEXT,
      note: 'Published by Fenghua; later Ningbo standards were not found.',
    },
    {
      key: 'tekun.basic',
      value: 1709_00 * 12,
      ...IN_2021,
      ...TEXT,
      note: 'Setting: 1.7 times the standard here, half of consumption elsewhere; each place keeps its own number.',
    },
    { key: 'tekun.basic', value: 2008_00 * 12, ...IN_2022, ...TEXT, note: 'Published by Fenghua.' },
    { key: 'children.orphanInstitution', value: 2580_00, ...IN_2021, ...TEXT, validTo: null },
    { key: 'children.orphanFamily', value: 2064_00, ...IN_2021, ...TEXT, validTo: null },
    {
      key: 'dibao.floorShare',
      value: 30,
      validFrom: '2019-12-01',
      validTo: null,
      reviewBy: '2020-12-31',
      source: 'Z29',
      ...TEXT,
      otherPlace: true,
      note: 'Seen in Cixi only.',
    },
    {
      key: 'dibao.floorMode',
      value: 'mention',
      validFrom: '2019-12-01',
      validTo: null,
      reviewBy: '2027-06-30',
      source: 'Z29',
      ...TEXT,
      derived: true,
      note: 'Setting: outside Cixi the floor is told as possible and never put into the sum.',
    },
  ],
} as const satisfies PolicyPack
