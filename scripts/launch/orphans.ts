import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, isAlive, stopProcess } from '../infra/processes.ts'

type Note = { pid: number; birth: string }

/** Notes a child, so that the next start finds it should this one be killed. */
export function noteChild(runDir: string, name: string, pid: number): void {
  writeFileSync(join(runDir, `${name}.json`), JSON.stringify({ pid, birth: birthOf(pid) }))
}

/** Forgets a child that has ended. */
export function forgetChild(runDir: string, name: string): void {
  rmSync(join(runDir, `${name}.json`), { force: true })
}

/**
 * Stops the children that a killed start left behind. A process that merely has the same id was born at
 * another moment and is left alone.
 * @returns the names of those stopped
 */
export async function stopOrphans(runDir: string): Promise<string[]> {
  if (!existsSync(runDir)) return []
  const stopped = await Promise.all(
    readdirSync(runDir).map(async (file) => {
      const note = readNote(join(runDir, file))
      const ours = note && isAlive(note.pid) && birthOf(note.pid) === note.birth
      if (ours) await stopProcess(note.pid, 'SIGTERM', 5000)
      rmSync(join(runDir, file), { force: true })
      return ours ? [file.replace(/\.json$/, '')] : []
    }),
  )
  return stopped.flat()
}

function readNote(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note
  } catch {
    return null
  }
}
