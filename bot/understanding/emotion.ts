import { ASKED_BACK, DENIED, EMOTION_WORDS } from './data/emotion-words.ts'

const EVERYWHERE = EMOTION_WORDS.map((words) => new RegExp(words, `${words.flags}g`))

/** Whether somebody is too upset to go on with a machine. "不是要投诉你们" is not; "这不是踢皮球吗" is. */
export const isUpset = (text: string): boolean =>
  EVERYWHERE.some((words) =>
    [...text.matchAll(words)].some(({ index, 0: found }) => {
      const after = text.slice(index + found.length)
      return !DENIED.test(text.slice(0, index)) || ASKED_BACK.test(after)
    }),
  )
