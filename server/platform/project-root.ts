import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json, locales/ and prisma/: the same from the sources and from the bundle. */
export const projectRoot = findRoot(import.meta.dirname)

function findRoot(dir: string): string {
  if (existsSync(join(dir, 'package.json'))) return dir
  const above = dirname(dir)
  if (above === dir) throw new Error('package.json is not found above this program')
  return findRoot(above)
}
