import { fill } from '../../server/paths.ts'
import { post } from '../api/client.ts'
import { type Problems, useProblems } from './use-problems.ts'

interface Versioned {
  id: string
  version: number
}

/**
 * Sends steps for one service order, each with the version that was seen.
 * @param tell how the order stands now; undefined where the step failed and the page may be out of date
 */
export function useOrderAct<T extends Versioned, A extends { action: string }>(
  path: string,
  order: () => T | undefined,
  tell: (now: T | undefined) => void | Promise<void>,
): Problems & { act: (step: A) => Promise<void> } {
  const form = useProblems()

  async function act(step: A): Promise<void> {
    const seen = order()
    if (!seen || form.busy.value) return
    let now: T | undefined
    await form.run(async () => {
      now = await post<T>(fill(path, { id: seen.id }), { version: seen.version, ...step })
    })
    await tell(now)
  }

  return { ...form, act }
}
