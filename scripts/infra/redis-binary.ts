import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How to start Redis: the program and what it needs in its environment. */
export type RedisProgram = { command: string; env: Record<string, string> }

const names = ['redis-server', 'valkey-server']

/** Finds a Redis or Valkey server on PATH, or one that was unpacked into `toolsDir`. */
export function findRedis(toolsDir: string, path = process.env.PATH ?? ''): RedisProgram | null {
  const folders = path.split(delimiter).filter(Boolean)
  for (const folder of folders) {
    for (const name of names) {
      const command = join(folder, name)
      if (isProgram(command)) return { command, env: {} }
    }
  }
  return unpackedRedis(toolsDir)
}

function unpackedRedis(toolsDir: string): RedisProgram | null {
  const root = join(toolsDir, 'redis')
  const command = join(root, 'usr', 'bin', 'redis-server')
  if (!existsSync(join(root, 'complete')) || !isProgram(command)) return null
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as string] ?? ''
  const libraries = [join(root, 'usr', 'lib', triplet), join(root, 'lib', triplet)].join(delimiter)
  return { command, env: { LD_LIBRARY_PATH: libraries } }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
