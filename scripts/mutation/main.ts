import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { replaceBlock } from '../readme/replace-block.ts'
import { cache, options } from './options.ts'
import { type Mutant, percent, type Score, score } from './score.ts'
import { ROOM, targets } from './targets.ts'

/**
 * Changes the eligibility rules one spot at a time and asks whether a test notices.
 * `npm run mutation -- engine/answers` looks at one folder or file only; `--fresh` forgets earlier runs.
 * The score of the whole room is written into the README.
 */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const files = asked.length ? asked.flatMap((path) => targets(`${ROOM}/${path}`)) : targets(ROOM)
mkdirSync(cache, { recursive: true })
const began = Date.now()
const result = score(await new Stryker(options(files, process.argv.includes('--fresh'))).runMutationTest())
const seconds = Math.round((Date.now() - began) / 1000)

for (const mutant of result.missed) console.log(line(mutant))
console.log(
  `${percent(result)} %: ${result.found} of ${result.all} mutants found in ${files.length} files, ${seconds} s. ${cache}/report.html shows each.`,
)
if (!asked.length) intoReadme(result, seconds)

function line({ fileName, location, status, mutatorName, replacement }: Mutant): string {
  const { line, column } = location.start
  const change = replacement?.replaceAll(/\s+/g, ' ').slice(0, 80)
  return `${status} ${relative(process.cwd(), fileName)}:${line}:${column} ${mutatorName} → ${change}`
}

function intoReadme(whole: Score, seconds: number): void {
  const file = new URL('../../README.md', import.meta.url)
  const day = new Date().toISOString().slice(0, 10)
  const says =
    `**${percent(whole)}%** of ${whole.all} mutants in the ${files.length} files of \`${ROOM}\` in which something ` +
    `runs are noticed by its unit tests (${day}, ${seconds} s on two cores). Left out: the numbers of the places, ` +
    `which golden households watch over; what tests are made of; the contract, a list of shapes; ` +
    `what only a database shows, and is tested with one.`
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, replaceBlock(text, '<!-- mutation:begin -->', '<!-- mutation:end -->', says))
}
