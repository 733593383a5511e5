import { WORD_CLASSES } from '../data/word-classes.ts'

const CLASS_OF = new Map<string, string>()
for (const [letter, words] of Object.entries(WORD_CLASSES))
  for (const word of words.split('|')) if (!CLASS_OF.has(word)) CLASS_OF.set(word, letter)

/** Longer words first: 低保边缘 is not 低保. */
const ANY = new RegExp([...CLASS_OF.keys()].sort((one, other) => other.length - one.length).join('|'), 'g')

/** The words with a capital letter, that of its class, in place of every one that has a class. */
export const classed = (normal: string): string => normal.replace(ANY, (word) => CLASS_OF.get(word) ?? word)
