import { readShortCode } from '../../../platform/short-code.ts'
import { digits, type Folded, plain, tight } from './fold.ts'
import { DATE } from './place-vocabulary.ts'
import type { Span } from './span.ts'
import { ACCOUNT_WORDS, AFTER_ACCOUNT, NUMBER_NAMES, PLATE_HEADS } from './vocabulary.ts'

const ID = /\d{17}[\dx]|\d{15}(?!\d)/g
const MOBILE = /1[3-9]\d{9}/g
const LANDLINE = /0\d{9,11}/g
const CARD = /\d{16,}/g
/** A number of a town, or one that was cut. */
const LONG = /\d{7,}/g

const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
const LINK = /(https?:\/\/|www\.)\S+/g
const NAMED_ACCOUNT = new RegExp(`(${ACCOUNT_WORDS})${AFTER_ACCOUNT}[a-z0-9][-_a-z0-9]{4,}`, 'g')
/** Shorter ones, where they are called what they are. */
const NAMED_NUMBER = new RegExp(`(?<=(${NUMBER_NAMES})${AFTER_ACCOUNT})\\d{3,}x?`, 'g')
/** Letters with digits or underscores, as only accounts have them. */
const BARE_ACCOUNT = /(?<![a-z0-9_-])(?=[a-z0-9_-]*[a-z])(?=[a-z0-9_-]*[0-9_])[a-z][a-z0-9_-]{5,}/g
/** As a 幸福码 is printed and typed. */
const HOUSEHOLD_CODE = /(?<![a-z0-9])[0-9a-z]{4}[\s-]?[0-9a-z]{4}[\s-]?[0-9a-z]{4}(?![a-z0-9])/g
const PLATE = new RegExp(`[${PLATE_HEADS}][a-hj-np-z][a-hj-np-z0-9]{5,7}(?![a-z0-9])`, 'g')

/** Numbers, accounts and plates, whoever they belong to. */
export function numbersIn(text: string): Span[] {
  const [number, spoken, closed] = [digits(text), plain(text), tight(text)]
  return [
    ...hits(number, ID, 'id_number', true),
    ...hits(number, CARD, 'card', true),
    ...hits(number, MOBILE, 'phone', true),
    ...hits(number, LANDLINE, 'phone', true),
    ...hits(number, LONG, 'phone', false).filter((one) => !isDate(spoken, one)),
    ...hits(number, NAMED_NUMBER, 'account', false),
    ...hits(spoken, EMAIL, 'account', false),
    ...hits(spoken, LINK, 'account', false),
    ...hits(spoken, NAMED_ACCOUNT, 'account', false),
    ...hits(spoken, BARE_ACCOUNT, 'account', false),
    ...hits(spoken, HOUSEHOLD_CODE, 'account', true).filter(({ from, to }) =>
      readShortCode(text.slice(from, to)),
    ),
    ...hits(closed, PLATE, 'plate', false),
  ]
}

/** 2026.12.12 is no number of a phone. */
function isDate({ text, from }: Folded, span: Span): boolean {
  const at = from.indexOf(span.from)
  const end = from.findIndex((place) => place >= span.to)
  return new RegExp(DATE).test(text.slice(at, end < 0 ? undefined : end))
}

/** Where an expression fits a folded text, as places in the original. */
export function hits(folded: Folded, expression: RegExp, kind: Span['kind'], sure: boolean): Span[] {
  return [...folded.text.matchAll(expression)].flatMap((match) =>
    spanOf(folded, match.index, match.index + match[0].length, kind, sure),
  )
}

/** Characters `from` to `to` (not included) of a folded text as a place in the original. */
export function spanOf(folded: Folded, from: number, to: number, kind: Span['kind'], sure: boolean): Span[] {
  const first = folded.from[from]
  const last = folded.to[to - 1]
  return first === undefined || last === undefined ? [] : [{ kind, from: first, to: last, sure }]
}
