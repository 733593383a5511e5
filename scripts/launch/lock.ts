import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from '../infra/clear-error.ts'
import { birthOf, isAlive, stopProcess } from '../infra/processes.ts'
import { ancestors, npmAbove } from './npm-above.ts'

/** Who uses a DATA_DIR. `birth` tells the process from a later one with the same id, `above` is npm. */
export type Lock = { pid: number; birth: string; above: number[]; port: number }

/** What the system says about the process that a lock names. */
export type Holder = { alive: boolean; birth: string; above: number[] }

/**
 * `stale`: the holder is gone, the lock may be taken. `live`: another instance runs.
 * `leaving`: the npm above the holder was killed, so the holder is about to stop by itself.
 */
export function judgeLock(lock: Lock | null, holder: Holder): 'stale' | 'live' | 'leaving' {
  if (!lock || !holder.alive || holder.birth !== lock.birth) return 'stale'
  return holder.above.join() === lock.above.join() ? 'live' : 'leaving'
}

/** Reads a lock file; null when there is none or it was cut short by a crash. */
export function readLock(file: string): Lock | null {
  try {
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
    return Number.isInteger(lock.pid) && Array.isArray(lock.above) ? lock : null
  } catch {
    return null
  }
}

/** The state of the DATA_DIR that this lock file guards. */
export function lockState(file: string): 'stale' | 'live' | 'leaving' {
  const lock = readLock(file)
  return judgeLock(lock, holderOf(lock))
}

function holderOf(lock: Lock | null): Holder {
  if (!lock) return { alive: false, birth: '', above: [] }
  return { alive: isAlive(lock.pid), birth: birthOf(lock.pid), above: ancestors(lock.pid, lock.above.length) }
}

/**
 * Takes the lock, recovering one whose holder died.
 * @returns a function that gives it back
 * @throws ClearError when another instance runs on this DATA_DIR
 */
export async function takeLock(file: string, port: number): Promise<() => void> {
  const above = npmAbove(process.pid, Boolean(process.env.npm_lifecycle_event))
  const ours: Lock = { pid: process.pid, birth: birthOf(process.pid), above, port }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(file, ours)) return () => rmSync(file, { force: true })
    const lock = readLock(file)
    const state = judgeLock(lock, holderOf(lock))
    if (state === 'live')
      throw new ClearError(
        `It already runs (process ${lock?.pid}, http://127.0.0.1:${lock?.port}). Use that, stop it with: kill ${lock?.pid}, or start a second one with another DATA_DIR and PORT.`,
      )
    if (state === 'leaving' && lock) await stopProcess(lock.pid, 'SIGTERM', 20_000)
    else removeStale(file, lock)
    await sleep(50)
  }
  throw new ClearError('Another start is going on at this moment. Wait for it, then try again.')
}

function create(file: string, lock: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two starts may both find the lock stale: only what was judged is removed, a newer lock is put back. */
function removeStale(file: string, judged: Lock | null): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readLock(aside)
  if (moved?.pid === judged?.pid && moved?.birth === judged?.birth) rmSync(aside, { force: true })
  else renameSync(aside, file)
}
