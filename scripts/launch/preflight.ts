import { mkdirSync, statfsSync } from 'node:fs'
import { ClearError } from '../infra/clear-error.ts'
import { isPortFree } from '../infra/ports.ts'

const megabyte = 1024 * 1024

/** Free space that a start asks for, in MB: the first one makes a database. */
export const neededSpace = (first: boolean) => (first ? 1024 : 256)

/** Makes the folder of a DATA_DIR and refuses a disk that is about to be full. */
export function prepareFolder(dir: string, first: boolean): void {
  mkdirSync(dir, { recursive: true })
  const { bavail, bsize } = statfsSync(dir)
  const free = Math.floor((bavail * bsize) / megabyte)
  const needed = neededSpace(first)
  if (free < needed)
    throw new ClearError(
      `The disk is nearly full: ${free} MB free at ${dir}, ${needed} MB needed. Free some, or point DATA_DIR at another disk, and start again.`,
    )
}

/** Refuses a port that somebody else listens on. */
export async function requirePort(port: number, host: string): Promise<void> {
  if (await isPortFree(port, host)) return
  throw new ClearError(
    `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port === 8080 ? 8090 : port + 1} npm start`,
  )
}
