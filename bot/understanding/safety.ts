import { soundOf } from './classifier/sounds.ts'
import { DANGER_SIGNS } from './data/danger-signs.ts'
import { DANGER_SOUNDS, DANGER_WORDS, DANGERS, type Danger, NO_DANGER } from './data/danger-words.ts'
import { FIGURES, OVER, STILL } from './data/no-danger-words.ts'

import { lately } from './lately.ts'

export type { Danger }

/**
 * The danger that these words speak of, or null. Spaces and marks between the characters do not hide it, nor do
 * wrong characters that sound the same, nor pinyin. A figure of speech is none, nor what is told as over.
 */
export const findDanger = lately(
  (text: string): Danger | null => dangersIn(text).find((danger) => !isOver(danger, text)) ?? null,
)

/** Words of danger were said, and plainly as a figure of speech or of something over. */
export function isTameDanger(text: string): boolean {
  const said = text.normalize('NFKC')
  if (FIGURES.some((figure) => said.search(figure) >= 0)) return true
  const told = DANGERS.filter((danger) => OVER[danger]?.test(said))
  return told.length > 0 && !STILL.test(said) && dangersIn(text).every((danger) => isOver(danger, text))
}

/** Every danger that is named, now or once, in the order in which they count. */
function dangersIn(text: string): Danger[] {
  const said = text.normalize('NFKC').replace(NO_DANGER, '\u3000')
  const plain = FIGURES.reduce((left, figure) => left.replace(figure, '\u3000'), said)
  const dense = plain.replace(/[\p{P}\s]+/gu, '')
  const named = [...DANGER_WORDS, ...DANGER_SIGNS].filter(
    ([, words]) => words.test(plain) || words.test(dense),
  )
  const sounds = soundsOf(dense)
  const heard = DANGER_SOUNDS.filter(([, sound]) => sound.test(sounds))
  return [...named, ...heard].map(([danger]) => danger)
}

const isOver = (danger: Danger, text: string): boolean =>
  (OVER[danger]?.test(text) ?? false) && !STILL.test(text)

/** How it sounds, as one run of pinyin without tones; what was typed in pinyin is brought to the same form. */
function soundsOf(dense: string): string {
  const heard = [...dense.toLowerCase()]
    .map((one) => (/\p{Script=Han}/u.test(one) ? soundOf(one) : one))
    .join('')
  return heard.replace(/([zcs])h/g, '$1').replace(/(?<=[aeiou])ng/g, 'n')
}
