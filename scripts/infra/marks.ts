import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A hash over the names and contents of files; the same files give the same hash on every machine. */
export function hashFiles(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.split('/').slice(-3).join('/')}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}

/** Every file under the given files and folders, sorted, without those that `skip` names. */
export function filesUnder(paths: string[], skip: RegExp = /node_modules/): string[] {
  return paths.filter((path) => existsSync(path) && !skip.test(path)).flatMap((path) => walk(path, skip))
}

function walk(path: string, skip: RegExp): string[] {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    return [path]
  }
  return entries
    .filter((entry) => !skip.test(join(path, entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(path, entry.name), skip) : [join(path, entry.name)]))
}

/** What was remembered in a mark file; empty when nothing was. */
export function readMark(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** Remembers a mark; whole or not at all, even when the process dies in the middle. */
export function writeMark(file: string, mark: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, mark)
  renameSync(`${file}.new`, file)
}
