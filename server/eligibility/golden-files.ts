import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../platform/project-root.ts'
import type { Golden } from './packs/golden.ts'

/** A file of golden households with its name. */
export type GoldenFile = Golden & { file: string }

const folder = join(projectRoot, 'server', 'eligibility', 'packs', 'golden')

let read: readonly GoldenFile[] | undefined

/** Every file of golden households, read once a process. They stand beside the sources, which every start has. */
export function goldenFiles(): readonly GoldenFile[] {
  read ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, ...(parse(readFileSync(join(folder, file), 'utf8')) as Golden) }))
  return read
}
