import type { PolicyPack } from '../engine/pack-types.ts'

/** Zhoushan: one minimum wage was found, and no dibao standard. */
export const ZHOUSHAN = {
  id: 'zhoushan',
  version: '2026-11-21',
  level: 'city',
  covers: ['3309'],
  rows: [
    {
      key: 'minimumWage',
      value: 2070_00,
      validFrom: '2021-08-01',
      validTo: '2024-01-01',
      reviewBy: '2023-12-31',
      source: 'W2',
      clause: '第二档',
      clauseEn: 'tier 2',
      derived: true,
      note: 'The number of 2024 less its rise. The tiers changed in 2024; which one Zhoushan took was not found.',
    },
  ],
} as const satisfies PolicyPack
