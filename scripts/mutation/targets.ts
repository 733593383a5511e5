import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOM = 'server/eligibility'

/** Tests and their helpers say what is right; the contract is a list of shapes, checked by zod's own tests. */
const LEFT_OUT = [/\.test\.ts$/, /\/testing\//, /\/contract(\.ts$|\/)/]

/**
 * Files to mutate under a folder, or the file itself: every one in which something runs. The pack of a place is
 * data, which golden households watch over.
 */
export function targets(under: string): string[] {
  const files = under.endsWith('.ts')
    ? [under]
    : readdirSync(under, { recursive: true, encoding: 'utf8' }).map((file) => join(under, file))
  return files
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.some((pattern) => pattern.test(file)))
    .filter((file) => /=>|\bfunction\b/.test(readFileSync(file, 'utf8')))
    .toSorted()
}
