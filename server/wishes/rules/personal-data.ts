import type { Found } from '../contract.ts'
import { digits } from './personal/fold.ts'
import { numbersIn, spanOf } from './personal/numbers.ts'
import { all, namesIn, peopleIn } from './personal/people.ts'
import { ownPlacesIn, placesIn } from './personal/places.ts'
import { merge, type Span } from './personal/span.ts'

/** What we know of a family: whatever of it stands in a text is found by value. */
export type Known = {
  /** Names of its members, also as they are spelled in letters. */
  names: readonly string[]
  /** Phones and ID numbers. */
  numbers: readonly string[]
  /** Names of village and the like. */
  places: readonly string[]
  /** What stands behind the name of the township. */
  addresses: readonly string[]
}

/** Parts of a number by which it is known: its end. */
const TAIL = 6

/**
 * Everything in a text that may tell who or where somebody is, in order, without overlaps. `sure`: a number, or a value of
 * the family itself, that must not be shown. The others may be meant otherwise, so a person looks. It would rather
 * find too much: what is missed stands on a board.
 */
export function personalData(text: string, known: Known): Found[] {
  return merge([
    ...numbersIn(text),
    ...peopleIn(text),
    ...placesIn(text),
    ...namesIn(text, known.names),
    ...knownNumbersIn(text, known.numbers),
    ...ownPlacesIn(text, known.places, known.addresses),
  ]).map((span) => ({ ...span, text: text.slice(span.from, span.to) }))
}

function knownNumbersIn(text: string, numbers: readonly string[]): Span[] {
  const folded = digits(text)
  return numbers.flatMap((number) => {
    const whole = digits(number).text
    if (whole.length < TAIL) return []
    return [whole, whole.slice(-TAIL)].flatMap((part) =>
      all(folded.text, part).flatMap((at) => spanOf(folded, at, at + part.length, 'phone', true)),
    )
  })
}
