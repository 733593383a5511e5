import type { PolicyPack } from '../engine/pack-types.ts'
import { BINJIANG } from './binjiang.ts'
import { CIXI } from './cixi.ts'
import { FENGHUA } from './fenghua.ts'
import { HAIYAN } from './haiyan.ts'
import { HANGZHOU } from './hangzhou.ts'
import { HANGZHOU_DISTRICTS } from './hangzhou-districts.ts'
import { HANGZHOU_PROGRAMS } from './hangzhou-programs.ts'
import { HUZHOU, HUZHOU_COUNTIES, HUZHOU_DISTRICTS } from './huzhou.ts'
import { LISHUI } from './lishui.ts'
import { NATIONAL } from './national.ts'
import { NINGBO } from './ningbo.ts'
import { NINGBO_DRAFT } from './ningbo-draft.ts'
import {
  NINGBO_CITY_PROPER,
  NINGBO_COUNTIES,
  NINGBO_DISTRICTS,
  NINGBO_NORTH,
  NINGBO_SOUTH,
} from './ningbo-wages.ts'
import { QUZHOU } from './quzhou.ts'
import { SHAOXING, SHAOXING_DISTRICTS } from './shaoxing.ts'
import { TAIZHOU } from './taizhou.ts'
import { LONGWAN, TAISHUN, WENZHOU_DISTRICTS } from './wenzhou.ts'
import { YUYAO } from './yuyao.ts'
import { ZHEJIANG_AVERAGES } from './zhejiang-averages.ts'
import { ZHEJIANG_DISABILITY } from './zhejiang-disability.ts'
import { ZHEJIANG_LAW } from './zhejiang-law.ts'
import { ZHEJIANG_PROGRAMS } from './zhejiang-programs.ts'
import { ZHEJIANG_PROPERTY } from './zhejiang-property.ts'
import { ZHOUSHAN } from './zhoushan.ts'
import { ZHUJI } from './zhuji.ts'

/**
 * Every pack, from the country down to the county: a later one overrides an earlier one.
 *
 * A number holds until the next one found for the same place begins, if that is within two years; otherwise at
 * least one yearly change is likely to be missing, so it ends with its review term and the time up to the next
 * number is a declared gap. The last number of a place stays open, and is stale after its review term.
 */
export const ALL_PACKS: readonly PolicyPack[] = [
  NATIONAL,
  ZHEJIANG_LAW,
  ZHEJIANG_PROPERTY,
  ZHEJIANG_PROGRAMS,
  ZHEJIANG_DISABILITY,
  ZHEJIANG_AVERAGES,
  HANGZHOU,
  HANGZHOU_PROGRAMS,
  HANGZHOU_DISTRICTS,
  BINJIANG,
  NINGBO,
  NINGBO_DRAFT,
  NINGBO_CITY_PROPER,
  NINGBO_NORTH,
  NINGBO_SOUTH,
  NINGBO_DISTRICTS,
  NINGBO_COUNTIES,
  YUYAO,
  CIXI,
  FENGHUA,
  SHAOXING,
  SHAOXING_DISTRICTS,
  ZHUJI,
  QUZHOU,
  TAIZHOU,
  HUZHOU,
  HUZHOU_DISTRICTS,
  HUZHOU_COUNTIES,
  WENZHOU_DISTRICTS,
  LONGWAN,
  TAISHUN,
  ZHOUSHAN,
  HAIYAN,
  LISHUI,
]
