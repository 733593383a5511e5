import type { PolicyPack } from '../engine/pack-types.ts'

// Of 2020, without a day; what became of the draft was not found.
const DRAFT = { validFrom: '2020-01-01', validTo: null, reviewBy: '2020-12-31', source: 'S1' } as const
const ITEM_3 = { clause: '二、3', clauseEn: 'part 2, item 3' } as const
const ITEM_13 = { clause: '二、13', clauseEn: 'part 2, item 13' } as const
const NOT_USED = 'Setting: a draft; it is shown beside the rule in force and never decides.'

/** Numbers of Ningbo's draft that differ from the rules in force: kept in sight, and read by nothing. */
export const NINGBO_DRAFT = {
  id: 'ningbo-draft',
  version: '2026-11-22',
  level: 'city',
  covers: ['3302'],
  rows: [
    { key: 'taper.months', value: 12, ...DRAFT, ...ITEM_13, note: NOT_USED },
    { key: 'tekun.careFullShare', value: 35, ...DRAFT, ...ITEM_3, note: NOT_USED },
    { key: 'tekun.carePartlyShare', value: 17, ...DRAFT, ...ITEM_3, note: NOT_USED },
    { key: 'tekun.careAbleShare', value: 10, ...DRAFT, ...ITEM_3, note: NOT_USED },
  ],
} as const satisfies PolicyPack
