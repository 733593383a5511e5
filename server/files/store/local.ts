import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { FileStore } from '../ports.ts'

/** Files in a folder that every process sees. A file is whole or not there: it is written beside and then named. */
export function createLocalStore(dir: string): FileStore {
  const root = resolve(dir)
  const at = (name: string) => {
    const path = resolve(root, name)
    if (!path.startsWith(root + sep)) throw new Error('a file name leads out of the folder')
    return path
  }
  return {
    async put(name, bytes) {
      const path = at(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const part = join(dirname(path), `.${randomUUID()}.part`)
      await writeFile(part, bytes, { mode: 0o600, flush: true })
      await rename(part, path)
    },
    async get(name) {
      try {
        return await readFile(at(name))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: (name) => rm(at(name), { force: true }),
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
