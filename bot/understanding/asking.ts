import { ASKING } from './data/asking-words.ts'

/** Whether the words ask something, whatever it is about. */
export const isAsking = (text: string): boolean => ASKING.test(text)
