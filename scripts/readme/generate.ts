import { readFileSync, writeFileSync } from 'node:fs'
import { configTable } from './config-table.ts'

/** Puts what is generated between its marks in the README; with `--check` it only says whether it is current. */
const file = new URL('../../README.md', import.meta.url)
const before = readFileSync(file, 'utf8')
const after = replaceBlock(before, 'configuration', configTable())

if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md is not current: run `npm run readme` and commit the result.')
    process.exit(1)
  }
} else {
  writeFileSync(file, after)
}

function replaceBlock(text: string, name: string, body: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [head, rest] = text.split(start)
  const tail = rest?.split(end)[1]
  if (head === undefined || tail === undefined) throw new Error(`README.md lacks the marks of "${name}"`)
  return `${head}${start}\n${body}\n${end}${tail}`
}
