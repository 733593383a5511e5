const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/**
 * Does one step of the start and says how long it took; a step that takes long says that it is still at it.
 * @param label what is being done, in a few words
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now()
  const still = () => console.log(`  … ${label} ${seconds(Date.now() - began)}`)
  const first = setTimeout(still, 3000)
  const later = setInterval(still, 10_000)
  try {
    const result = await work()
    console.log(`✓ ${label} ${seconds(Date.now() - began)}`)
    return result
  } finally {
    clearTimeout(first)
    clearInterval(later)
  }
}

/** A remark under the step that is going on. */
export const remark = (text: string) => console.log(`  ${text}`)
