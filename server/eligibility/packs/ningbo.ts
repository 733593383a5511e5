import type { PolicyPack } from '../engine/pack-types.ts'

/** Ningbo: one standard for the whole city. Counties with their own later numbers override it. */
export const NINGBO = {
  id: 'ningbo',
  version: '2026-11-21',
  level: 'city',
  covers: ['3302'],
  rows: [
    {
      key: 'dibao.standard',
      value: 1005_00 * 12,
      validFrom: '2021-07-01',
      validTo: '2022-07-01',
      reviewBy: '2022-06-30',
      source: 'Z28',
      clause: '正文',
      clauseEn: 'text',
    },
    {
      key: 'dibao.standard',
      value: 1181_00 * 12,
      validFrom: '2022-07-01',
      validTo: null,
      reviewBy: '2023-06-30',
      source: 'Z13',
      clause: '正文',
      clauseEn: 'text',
      note: 'Published by Fenghua; later Ningbo standards were not found.',
    },
    {
      key: 'dibao.floorShare',
      value: 30,
      validFrom: '2019-12-01',
      validTo: null,
      reviewBy: '2020-12-31',
      source: 'Z29',
      clause: '正文',
      clauseEn: 'text',
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
      clause: '正文',
      clauseEn: 'text',
      derived: true,
      note: 'Setting: outside Cixi the floor is told as possible and never put into the sum.',
    },
  ],
} as const satisfies PolicyPack

/** Six urban districts, tier 1 of the minimum wage. */
export const NINGBO_DISTRICTS = {
  id: 'ningbo-districts',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330203', '330205', '330206', '330211', '330212', '330213'],
  rows: [
    {
      key: 'minimumWage',
      value: 2490_00,
      validFrom: '2024-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'W1b',
      clause: '第一档',
      clauseEn: 'tier 1',
    },
  ],
} as const satisfies PolicyPack

/** Yuyao, Cixi, Ninghai, Xiangshan: tier 2 of the minimum wage. */
export const NINGBO_COUNTIES = {
  id: 'ningbo-counties',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330225', '330226', '330281', '330282'],
  rows: [
    {
      key: 'minimumWage',
      value: 2260_00,
      validFrom: '2024-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'W1b',
      clause: '第二档',
      clauseEn: 'tier 2',
    },
  ],
} as const satisfies PolicyPack
