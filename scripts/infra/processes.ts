import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** True while a process with this id exists and is not a zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statOf(pid)?.state !== 'Z'
}

/** The command line of a process, words joined by spaces; empty when it is gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return process.platform === 'linux' ? '' : ps(pid, 'command=')
  }
}

/** The folder a process works in; empty when unknown. */
export function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** When a process was born, as the system writes it; with the id it names one process for ever. */
export function birthOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  return statOf(pid)?.birth ?? ''
}

/** The parent of a process, 0 when unknown. */
export function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid=')) || 0
  return statOf(pid)?.parent ?? 0
}

/**
 * Asks a process to go, waits, and ends it by force when it does not.
 * @param graceMs how long it may take after the polite signal
 */
export async function stopProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!send(pid, signal)) return
  const end = Date.now() + graceMs
  while (Date.now() < end) {
    if (!isAlive(pid)) return
    await sleep(20)
  }
  send(pid, 'SIGKILL')
  for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(20)
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

function statOf(pid: number): { state: string; parent: number; birth: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold spaces, so count from the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', parent: Number(fields[1]), birth: fields[19] ?? '' }
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
