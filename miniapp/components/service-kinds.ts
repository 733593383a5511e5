import type { ServiceKind, Tag } from '../../server/services/contract.ts'

/** 五助, in the order in which people know them; words under `services:tag`. */
export const SERVICE_TAGS: readonly Tag[] = ['elderly', 'medical', 'youth', 'learning', 'hardship']

/** What is done; words under `services:kind`. */
export const SERVICE_KIND_LIST: readonly ServiceKind[] = [
  'visit',
  'care',
  'meals',
  'cleaning',
  'bathing',
  'hospital',
  'mind',
  'skills',
  'inclusion',
  'home',
  'legal',
  'other',
]
