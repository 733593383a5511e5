import { plain, tight } from './fold.ts'
import { hits, spanOf } from './numbers.ts'
import {
  AFTER_NAMES,
  AFTER_SAID_NAME,
  BEFORE_NAMES,
  DOUBLE_SURNAMES,
  IS_CALLED,
  NICKNAME_HEADS,
  NO_GIVEN,
  NO_NAMES,
  NO_NICKNAMES,
  NO_PETS,
  NO_SAID_NAME,
  NO_SURNAME,
  NO_TITLED,
  PET_HEADS,
  PET_TITLES,
  SAYS_NAME,
  SURNAMES,
  TITLES,
} from './people-vocabulary.ts'
import type { Span } from './span.ts'

const HAN = '\\p{Script=Han}'
const SURNAME = `(?!${NO_TITLED})${NO_SURNAME}(?:${DOUBLE_SURNAMES.join('|')}|[${SURNAMES}])`
const TITLED = new RegExp(
  `${SURNAME}(?:(?![${NO_GIVEN}])${HAN}){0,2}?(?:${TITLES.filter((one) => one.length > 1).join('|')})`,
  'gu',
)
const TITLED_SHORT = new RegExp(`${SURNAME}(?:${TITLES.filter((one) => one.length === 1).join('|')})`, 'gu')
const NICKNAME = new RegExp(`(?!${NO_NICKNAMES.join('|')})[${NICKNAME_HEADS}]${SURNAME}`, 'gu')
const SURNAMED = new RegExp(`\u59d3${SURNAME}`, 'gu')
const INTRODUCED = new RegExp(
  `(?<=${BEFORE_NAMES})${IS_CALLED}((?!${NO_NAMES.join('|')})${SURNAME}${HAN}{1,2}?)(?=${AFTER_NAMES})`,
  'gu',
)
const SAID_NAME = new RegExp(
  `(?<=${SAYS_NAME})${IS_CALLED}(?!${NO_SAID_NAME})${HAN}{2,3}?(?=${AFTER_SAID_NAME})`,
  'gu',
)
const PET_NAME = new RegExp(`[${PET_HEADS}](?!${NO_PETS})${HAN}(?:${PET_TITLES})`, 'gu')

/** People who are called something, whoever they are: 王大爷, 老李, 姓陈, 我叫张小明, 小明妈妈. */
export function peopleIn(text: string): Span[] {
  const spoken = plain(text)
  const closed = tight(text)
  return [
    ...hits(closed, TITLED, 'called', false),
    ...hits(closed, TITLED_SHORT, 'called', false),
    ...hits(closed, NICKNAME, 'called', false),
    ...hits(closed, SURNAMED, 'called', false),
    ...hits(closed, PET_NAME, 'called', false),
    ...hits(spoken, INTRODUCED, 'called', false),
    ...hits(spoken, SAID_NAME, 'called', false),
  ]
}

/** The family's own names, wherever they stand: the whole name surely, the given name and what is made of it maybe. */
export function namesIn(text: string, names: readonly string[]): Span[] {
  const closed = tight(text)
  return names.flatMap((name) => {
    const whole = tight(name).text
    if (whole.length < 2) return []
    const given = [...whole].slice(1)
    const short = given.length >= 2 ? [given.join('')] : pets(given[0] ?? '')
    return [
      ...all(closed.text, whole).flatMap((at) => spanOf(closed, at, at + whole.length, 'name', true)),
      ...(isLatin(whole) ? [] : short).flatMap((word) =>
        all(closed.text, word).flatMap((at) => spanOf(closed, at, at + word.length, 'called', false)),
      ),
    ]
  })
}

/** What is made of a given name of one character. */
const pets = (char: string) => (char ? [char + char, ...[...NICKNAME_HEADS].map((head) => head + char)] : [])

const isLatin = (text: string) => /^[\x20-\x7e]+$/.test(text)

/** Where a word stands in a text. */
export function all(text: string, word: string): number[] {
  const found: number[] = []
  if (word === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}
