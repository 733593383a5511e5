import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const

/** Shaoxing, the whole city (yuan a month × 12). Between 2021 and autumn 2024 no number was found. */
export const SHAOXING = {
  id: 'shaoxing',
  version: '2026-11-21',
  level: 'city',
  covers: ['3306'],
  rows: [
    {
      key: 'dibao.standard',
      value: 850_00 * 12,
      validFrom: '2020-12-31',
      validTo: '2021-01-01',
      reviewBy: '2020-12-31',
      source: 'Z17',
      ...TEXT,
    },
    {
      key: 'dibao.standard',
      value: 890_00 * 12,
      validFrom: '2021-01-01',
      validTo: '2022-01-01',
      reviewBy: '2021-12-31',
      source: 'Z17',
      ...TEXT,
      note: 'Replaced by 1134 on a day that was not found; taken for one year.',
    },
    {
      key: 'dibao.standard',
      value: 1134_00 * 12,
      validFrom: '2024-10-31',
      validTo: '2024-11-01',
      reviewBy: '2024-10-31',
      source: 'Z15',
      ...TEXT,
      afterGap: true,
    },
    {
      key: 'dibao.standard',
      value: 1175_00 * 12,
      validFrom: '2024-11-01',
      validTo: null,
      reviewBy: '2025-10-31',
      source: 'Z15',
      ...TEXT,
    },
  ],
} as const satisfies PolicyPack

/** The three districts of Shaoxing: tekun and the minimum wage were found for 市区 and 绍兴, not county by county. */
export const SHAOXING_DISTRICTS = {
  id: 'shaoxing-districts',
  version: '2026-11-21',
  level: 'district_group',
  covers: ['330602', '330603', '330604'],
  rows: [
    {
      key: 'tekun.basic',
      value: 2137_00 * 12,
      validFrom: '2025-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'Z16',
      ...TEXT,
    },
    {
      key: 'minimumWage',
      value: 2260_00,
      validFrom: '2024-01-01',
      validTo: null,
      reviewBy: '2025-12-31',
      source: 'W1c',
      clause: '第二档',
      clauseEn: 'tier 2',
      note: 'Told for 绍兴 without its counties, so it is taken for the districts only.',
    },
  ],
} as const satisfies PolicyPack
