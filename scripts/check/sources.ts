import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { filesUnder } from '../infra/marks.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** One source file, its path from the root. */
export type Source = { path: string; text: string }

/** Every source file of ours, generated ones excepted. */
export function readSources(): Source[] {
  const folders = ['server', 'bot', 'miniapp', 'scripts', 'prisma', 'tests'].map((name) => join(root, name))
  return filesUnder(folders, /node_modules|\/generated\//)
    .filter((file) => /\.(ts|mts|mjs|cjs|js|vue|css)$/.test(file))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
}
