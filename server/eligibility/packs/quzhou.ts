import type { PolicyPack } from '../engine/pack-types.ts'

const TEXT = { clause: '正文', clauseEn: 'text' } as const

/** Quzhou, the whole city (yuan a month × 12). No minimum wage was found. */
export const QUZHOU = {
  id: 'quzhou',
  version: '2026-11-21',
  level: 'city',
  covers: ['3308'],
  rows: [
    {
      key: 'dibao.standard',
      value: 1035_00 * 12,
      validFrom: '2022-07-01',
      validTo: '2024-06-01',
      reviewBy: '2023-06-30',
      source: 'Z18',
      ...TEXT,
      note: 'A number of 2023, if there was one, was not found.',
    },
    {
      key: 'dibao.standard',
      value: 1145_00 * 12,
      validFrom: '2024-06-01',
      validTo: null,
      reviewBy: '2025-05-31',
      source: 'Z19',
      ...TEXT,
    },
  ],
} as const satisfies PolicyPack
