import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from '../infra/clear-error.ts'
import type { Child } from './child.ts'

/** Waits until the web process says that it is ready, or says which child fell and why. */
export async function untilReady(url: string, children: Child[], logs: string): Promise<void> {
  const fallen = children.map(async (child) => ({ name: child.name, words: await child.failed }))
  const first = await Promise.race([answers(url), ...fallen])
  if (first === true) {
    for (const child of children) child.ready()
    return
  }
  if (first === false) throw new ClearError(`${url} did not answer within 60 s. Look into ${logs}`)
  if (/EADDRINUSE|ENOSPC/.test(first.words)) throw new Error(first.words)
  throw new ClearError(
    `The ${first.name} process did not start: ${first.words} (details: ${logs}/${first.name}.log)`,
  )
}

async function answers(url: string): Promise<boolean> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null)
    if (response?.ok) return true
    await sleep(50)
  }
  return false
}
