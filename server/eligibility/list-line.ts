import { AppError } from '../platform/errors.ts'

/** Lists that may wait in one process. */
const MOST = 20

/**
 * Long lists of one process, worked one after the other: whoever asks for a single family meanwhile waits for one
 * family of one list at most. TOO_MANY when the line is too long.
 */
export function createListLine(most = MOST): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    if (waiting >= most) throw new AppError('TOO_MANY')
    waiting += 1
    const mine = last.then(work).finally(() => {
      waiting -= 1
    })
    last = mine.catch(() => {})
    return mine
  }
}
