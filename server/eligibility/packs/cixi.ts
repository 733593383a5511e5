import type { PolicyPack } from '../engine/pack-types.ts'

/** Cixi: the one county whose 30% floor was read. */
export const CIXI = {
  id: 'cixi',
  version: '2026-11-21.2',
  level: 'county',
  covers: ['330282'],
  rows: [
    {
      key: 'dibao.standard',
      value: 792_00 * 12,
      validFrom: '2019-11-30',
      validTo: '2019-12-01',
      reviewBy: '2019-11-30',
      source: 'Z29',
      clause: '正文',
      clauseEn: 'text',
    },
    {
      key: 'dibao.standard',
      value: 846_00 * 12,
      validFrom: '2019-12-01',
      validTo: '2021-07-01',
      reviewBy: '2020-12-31',
      source: 'Z29',
      clause: '正文',
      clauseEn: 'text',
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
    },
    {
      key: 'dibao.floorMode',
      value: 'apply',
      validFrom: '2019-12-01',
      validTo: null,
      reviewBy: '2020-12-31',
      source: 'Z29',
      clause: '正文',
      clauseEn: 'text',
    },
  ],
} as const satisfies PolicyPack
