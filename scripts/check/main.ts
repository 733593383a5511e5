import { existsSync } from 'node:fs'
import { ensurePrismaClient } from '../database/generate.ts'
import { clearLine } from '../infra/clear-error.ts'
import { guideDue } from './guide-due.ts'
import { checkLocales } from './locales.ts'
import { type Check, complaints, program, runNode } from './run.ts'
import { checkSizes } from './sizes.ts'
import { checkWords } from './words.ts'

const UNIT = 'unit tests'

const sources = ['server', 'bot', 'miniapp', 'scripts', 'prisma', 'tests']

const cruise = async (config: string) =>
  program('dependency-cruiser/bin/dependency-cruise.mjs', '--config', config, ...sources.filter(existsSync))

const checks: Check[] = [
  {
    name: 'types',
    remedy: 'correct the types named above (npx vue-tsc --noEmit)',
    run: () =>
      program(
        'vue-tsc/bin/vue-tsc.js',
        '--noEmit',
        '--incremental',
        '--tsBuildInfoFile',
        '.cache/types.tsbuildinfo',
      ),
  },
  {
    name: 'format and lint',
    remedy: 'run: npx biome check --write .',
    run: () => program('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  },
  {
    name: 'imports',
    remedy: 'move the import; .dependency-cruiser.cjs says who may know whom',
    run: () => cruise('.dependency-cruiser.cjs'),
  },
  {
    name: 'imports, all the way down',
    remedy: 'pass it as an argument; .dependency-cruiser.reach.cjs says what must stay pure',
    run: () => cruise('.dependency-cruiser.reach.cjs'),
  },
  {
    name: 'locales',
    remedy: 'give every key its words in locales/zh-CN and locales/en',
    run: async () => complaints(checkLocales()),
  },
  {
    name: 'words in code',
    remedy: 'move words that people read into locales/, and data into a data folder',
    run: async () => complaints(checkWords()),
  },
  {
    name: 'file sizes',
    remedy: 'split by use case: no file over 300 lines, nine of ten at most 120',
    run: async () => complaints(checkSizes()),
  },
  {
    name: 'README',
    remedy: 'run: npm run readme',
    run: () => runNode('--import', 'tsx', 'scripts/readme/generate.ts', '--check'),
  },
  {
    name: UNIT,
    remedy: 'correct the tests named above (npx vitest run --project unit)',
    run: () => program('vitest/vitest.mjs', 'run', '--project', 'unit'),
  },
]

/** `--no-tests`: for whoever runs `npm test` next, which has the unit tests too. */
const asked = process.argv.includes('--no-tests') ? checks.filter(({ name }) => name !== UNIT) : checks

try {
  await ensurePrismaClient()
} catch (error) {
  console.error(`✗ Prisma client: ${clearLine(error)}`)
  process.exit(1)
}
const failed = await inTwoLanes(asked)
const due = guideDue(new Date().toISOString().slice(0, 10))
if (due.length > 0) console.log(`\nThe policy guide is due to be looked at again:\n  ${due.join('\n  ')}`)
console.log(failed.length === 0 ? '\nEverything is in order.' : `\nNot in order: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Two at a time: more would only get into each other's way on a small machine. */
async function inTwoLanes(waiting: Check[]): Promise<string[]> {
  const queue = [...waiting]
  const lane = async (): Promise<string[]> => {
    const bad: string[] = []
    for (let check = queue.shift(); check; check = queue.shift())
      if (!(await runOne(check))) bad.push(check.name)
    return bad
  }
  return (await Promise.all([lane(), lane()])).flat()
}

async function runOne(check: Check): Promise<boolean> {
  const began = Date.now()
  const { ok, says } = await check.run()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  if (!ok) console.log(`\n${says.trimEnd()}\n✗ ${check.name} ${seconds} s: ${check.remedy}\n`)
  else console.log(`✓ ${check.name} ${seconds} s`)
  return ok
}
