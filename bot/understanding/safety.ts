import { soundOf } from './classifier/sounds.ts'
import { DANGER_SOUNDS, DANGER_WORDS, type Danger, NO_DANGER } from './data/danger-words.ts'

export type { Danger }

/**
 * The danger that these words speak of, or null. Spaces and marks between the characters do not hide it, nor do
 * wrong characters that sound the same, nor pinyin.
 */
export function findDanger(text: string): Danger | null {
  const plain = text.normalize('NFKC').replace(NO_DANGER, '\u3000')
  const dense = plain.replace(/[\p{P}\s]+/gu, '')
  const hit = DANGER_WORDS.find(([, words]) => words.test(plain) || words.test(dense))
  if (hit) return hit[0]
  const sounds = soundsOf(dense)
  return DANGER_SOUNDS.find(([, heard]) => heard.test(sounds))?.[0] ?? null
}

/** How it sounds, as one run of pinyin without tones; what was typed in pinyin is brought to the same form. */
function soundsOf(dense: string): string {
  const heard = [...dense.toLowerCase()]
    .map((one) => (/\p{Script=Han}/u.test(one) ? soundOf(one) : one))
    .join('')
  return heard.replace(/([zcs])h/g, '$1').replace(/(?<=[aeiou])ng/g, 'n')
}
