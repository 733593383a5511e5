import { EMOTION_WORDS } from './data/emotion-words.ts'

/** Whether somebody is too upset to go on with a machine. */
export const isUpset = (text: string): boolean => EMOTION_WORDS.some((words) => words.test(text))
