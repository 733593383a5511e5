import { readAnswer } from '../../../server/eligibility/engine/index.ts'
import type { Button, Knowledge } from '../../model.ts'
import type { Answers, Draft, Known } from '../../request-draft.ts'
import { SAME_PLACE } from '../../understanding/data/request-vocabulary.ts'
import { placesNamed } from '../places.ts'
import { knownOf } from './known.ts'
import { wordsOf } from './steps.ts'
import { placeWords } from './value-words.ts'

/** Places to tap; every other one is typed. */
const FIRST_PLACES = ['330281', '330282', '330108']
/** Every place outside the packs is one place in the questionnaire; nobody's desk. */
const ELSEWHERE = '330000'

const placeButton = (draft: Draft, code: string): Button => ({
  label: placeWords(draft, code),
  action: `request:${draft.kind}:place:${code}`,
})

/** One's own place first. */
export function placeButtons(draft: Draft, knowledge: Knowledge): Button[] {
  const own = knownOf(draft, knowledge)?.place?.code
  return [...(own ? [own] : FIRST_PLACES)].map((code) => placeButton(draft, code))
}

/** The counties that words may mean, where they name more than one. */
export const placesLike = (draft: Draft, text: string): Button[] =>
  placesNamed(text).map((code) => placeButton(draft, code))

/** A county, by name or code; null: none, or one that has no desk here. */
export function readPlace(text: string): string | null {
  const read = readAnswer('region', text)
  return read.ok && typeof read.value === 'string' && isDesk(read.value) ? read.value : null
}

/** Whether a code names a place with a desk. */
export const isDesk = (code: string): boolean => /^33\d{4}(\d{3}(\d{3})?)?$/.test(code) && code !== ELSEWHERE

/**
 * The place, where it need not be asked: what was said before of one's own home; for whom a report is about, one's
 * own home only where the words say that they live there, too.
 */
export function placeGuessed(draft: Draft, known: Known | null, said: string | null): Answers {
  if (draft.answers.place !== undefined) return {}
  const own = known?.place?.code ?? (said !== null && isDesk(said) ? said : null)
  if (own === null) return {}
  if (draft.kind === 'abuse') return SAME_PLACE.test(wordsOf(draft)) ? { place: own } : {}
  return known?.place ? {} : { place: own }
}
