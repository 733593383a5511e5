import { readFileSync, writeFileSync } from 'node:fs'
import { configTable } from './config-table.ts'
import { replaceBlock } from './replace-block.ts'
import { webhookClient } from './webhook-client.ts'

/** What is generated, and the name of its place. */
const BLOCKS: Record<string, () => string> = {
  configuration: configTable,
  'webhook client': webhookClient,
}

/** Puts what is generated between its marks in the README; with `--check` it only says whether it is current. */
const file = new URL('../../README.md', import.meta.url)
const before = readFileSync(file, 'utf8')
const after = Object.entries(BLOCKS).reduce(
  (text, [name, block]) =>
    replaceBlock(text, `<!-- generated: ${name} -->`, `<!-- end: ${name} -->`, block()),
  before,
)

if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md is not current: run `npm run readme` and commit the result.')
    process.exit(1)
  }
} else {
  writeFileSync(file, after)
}
