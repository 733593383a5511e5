import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOM = 'server/eligibility'

const LEFT_OUT = [
  // They say what is right.
  /\.test\.ts$/,
  /\/testing\//,
  // A list of shapes, checked by zod's own tests.
  /\/contract(\.ts$|\/)/,
  // Only a database shows what they do: integration tests watch over them.
  /\/receipts\/(make|open|routes)\.ts$/,
  /\/jobs\.ts$/,
]

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

/**
 * Unit tests that look for mutants. Those that try hundreds of families at random take too long for each mutant; what
 * is found without them is found with them, so the score is at most too low.
 */
export function tests(): string[] {
  return readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.property.test.ts'))
    .map((file) => join(ROOM, file))
    .toSorted()
}
