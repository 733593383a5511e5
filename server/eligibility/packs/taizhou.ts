import type { PolicyPack } from '../engine/pack-types.ts'

/** Taizhou, the whole city (yuan a month × 12). No later number and no minimum wage were found. */
export const TAIZHOU = {
  id: 'taizhou',
  version: '2026-11-21',
  level: 'city',
  covers: ['3310'],
  rows: [
    {
      key: 'dibao.standard',
      value: 1041_00 * 12,
      validFrom: '2022-12-01',
      validTo: null,
      reviewBy: '2023-11-30',
      source: 'Z20',
      clause: '正文',
      clauseEn: 'text',
    },
  ],
} as const satisfies PolicyPack
