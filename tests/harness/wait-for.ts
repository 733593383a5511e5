/** Waits until `look` gives something other than null or false; fails after `ms` milliseconds. */
export async function waitFor<T>(
  look: () => Promise<T | null | false | undefined> | T | null | false | undefined,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Lets so many milliseconds pass. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
