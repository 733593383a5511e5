import { plain, tight } from './fold.ts'
import { hits, spanOf } from './numbers.ts'
import { all } from './people.ts'
import {
  BIRTHDAY,
  CLASS,
  HOUSE_BEFORE,
  HOUSE_SIGN,
  IN_A_ROW,
  MONTH,
  NO_PLACE_BEFORE,
  NUMERALS,
  PLACE_ALL_THE_SAME,
  PLACE_ENDS,
  STREET_ENDS,
  STREET_TAIL,
  UNIT_ENDS,
} from './place-vocabulary.ts'
import type { Span } from './span.ts'

const HAN = '\\p{Script=Han}'
const NAMED_PLACE = new RegExp(
  `${HAN}{0,4}?(?:${PLACE_ALL_THE_SAME})|${HAN}{1,5}?(?<![${NO_PLACE_BEFORE}])(?:${PLACE_ENDS})`,
  'gu',
)
/** 中山路18; in words only with a sign, or 走路一瘸一拐 were one. */
const STREET = new RegExp(
  `${HAN}{1,6}(?:${STREET_ENDS})\\s*(?:\\d+\\s*${STREET_TAIL}?|[${NUMERALS}]+\\s*${STREET_TAIL})`,
  'gu',
)
const UNIT = new RegExp(
  `[a-z]?[${NUMERALS}]+[\\s-]*(?:${UNIT_ENDS})[\\s]*(?:[${NUMERALS}]+[\\s-]*(?:${UNIT_ENDS}|${HOUSE_SIGN}))*`,
  'gu',
)
const HOUSE = new RegExp(
  `(?:${HOUSE_BEFORE})[^\\uff0c\\u3002,.${MONTH}]{0,6}?[${NUMERALS}]+[\\s]*${HOUSE_SIGN}`,
  'gu',
)
const ROW = new RegExp(IN_A_ROW, 'gu')
const SCHOOL_CLASS = new RegExp(CLASS, 'gu')
const BORN = new RegExp(BIRTHDAY, 'gu')
/** 3#502. */
const HASH = /\d{1,3}\s*#\s*\d{0,4}/g
/** 12-3-402 as one writes where one lives. */
const DASHED = /(?<![\d-])\d{1,3}-\d{1,3}(-\d{1,4})?(?![\d-])/g

/** Where somebody lives or goes to school, and the day of birth, as far as the form tells. */
export function placesIn(text: string): Span[] {
  const spoken = plain(text)
  return [
    ...hits(spoken, NAMED_PLACE, 'place', false),
    ...hits(spoken, STREET, 'address', false),
    ...hits(spoken, UNIT, 'address', false),
    ...hits(spoken, HOUSE, 'address', false),
    ...hits(spoken, ROW, 'address', false),
    ...hits(spoken, HASH, 'address', false),
    ...hits(spoken, DASHED, 'address', false),
    ...hits(spoken, SCHOOL_CLASS, 'place', false),
    ...hits(spoken, BORN, 'birthday', false),
  ]
}

/** So many characters in a row of an address on file are no chance. */
const SAME = 4

/**
 * The family's own place. `places`: names of village and the like, whole ones are sure, without 村 maybe. `addresses`:
 * what stands behind the name of the township.
 */
export function ownPlacesIn(text: string, places: readonly string[], addresses: readonly string[]): Span[] {
  const closed = tight(text)
  const named = places.flatMap((place) => {
    const whole = tight(place).text
    const stem = whole.replace(
      new RegExp(`(?:${PLACE_ENDS})(?:\\u6751\\u59d4\\u4f1a|\\u5c45\\u59d4\\u4f1a)?$`, 'u'),
      '',
    )
    return [
      ...(whole.length >= 2 ? all(closed.text, whole) : []).flatMap((at) =>
        spanOf(closed, at, at + whole.length, 'place', true),
      ),
      ...(stem.length >= 2 && stem !== whole ? all(closed.text, stem) : []).flatMap((at) =>
        spanOf(closed, at, at + stem.length, 'place', false),
      ),
    ]
  })
  return [...named, ...addresses.flatMap((address) => sharedWith(closed, tight(address).text))]
}

function sharedWith(closed: ReturnType<typeof tight>, address: string): Span[] {
  const length = Math.min(SAME, address.length)
  if (length < 3) return []
  return Array.from({ length: address.length - length + 1 }, (_, at) =>
    address.slice(at, at + length),
  ).flatMap((part) =>
    all(closed.text, part).flatMap((at) => spanOf(closed, at, at + part.length, 'address', true)),
  )
}
