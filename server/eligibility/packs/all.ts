import type { PolicyPack } from '../engine/pack-types.ts'
import { CIXI } from './cixi.ts'
import { BINJIANG, HANGZHOU, HANGZHOU_DISTRICTS } from './hangzhou.ts'
import { NATIONAL } from './national.ts'
import { NINGBO, NINGBO_COUNTIES, NINGBO_DISTRICTS } from './ningbo.ts'
import { YUYAO } from './yuyao.ts'
import { ZHEJIANG_LAW } from './zhejiang-law.ts'
import { ZHEJIANG_PROPERTY } from './zhejiang-property.ts'

/** Every pack, from the country down to the county: a later one overrides an earlier one. */
export const ALL_PACKS: readonly PolicyPack[] = [
  NATIONAL,
  ZHEJIANG_LAW,
  ZHEJIANG_PROPERTY,
  HANGZHOU,
  HANGZHOU_DISTRICTS,
  BINJIANG,
  NINGBO,
  NINGBO_DISTRICTS,
  NINGBO_COUNTIES,
  YUYAO,
  CIXI,
]
