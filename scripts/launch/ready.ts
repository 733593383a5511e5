import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from '../infra/clear-error.ts'
import type { Child } from './child.ts'

const patience = 90_000

/** Waits until every child says that it is ready, or says which one fell and why. @throws ClearError */
export async function untilReady(children: Child[], logs: string): Promise<void> {
  const fallen = children.map(async (child) => fallLine(child.name, await child.failed, logs))
  const ready = Promise.all(children.map((child) => answers(child, logs)))
  const failure = await Promise.race([ready.then(() => null), ...fallen])
  if (failure) throw failure
  for (const child of children) child.ready()
}

function fallLine(name: string, words: string, logs: string): Error {
  if (/EADDRINUSE|ENOSPC/.test(words)) return new Error(words)
  return new ClearError(`The ${name} process did not start: ${words} (details: ${logs}/${name}.log)`)
}

/** A 404 counts: it comes from a process that listens. A 503 says "not yet". */
async function answers({ name, health }: Child, logs: string): Promise<void> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    const response = await fetch(health, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (response && response.status < 500) return
    await sleep(50)
  }
  throw new ClearError(
    `The ${name} process did not answer within ${patience / 1000} s. Look into ${logs}/${name}.log`,
  )
}
