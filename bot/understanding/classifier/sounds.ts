import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/**
 * How a character sounds to somebody who does not tell z from zh or n from ng, as most people here: words that were
 * typed with the wrong character still sound the same.
 */
export function soundOf(character: string): string {
  const heard = known.get(character)
  if (heard !== undefined) return heard
  const sound = pinyin(character, { toneType: 'none' })
    .replace(/^([zcs])h/, '$1')
    .replace(/(?<=[aeiou])ng$/, 'n')
  known.set(character, sound)
  return sound
}
