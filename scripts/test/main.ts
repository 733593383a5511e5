import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { ensurePrismaClient } from '../database/generate.ts'
import { clearLine } from '../infra/clear-error.ts'
import { buildH5, h5State } from '../launch/h5.ts'
import { step } from '../launch/progress.ts'
import { type Count, countLine, countTests, isGood, type Report } from './count.ts'

const root = resolve(import.meta.dirname, '..', '..')
const cache = join(root, '.cache')
const reportFile = join(cache, 'test-report.json')

let count: Count
try {
  count = await runTests()
} catch (error) {
  console.error(clearLine(error))
  count = { passed: 0, failed: 1, skipped: 0 }
}
console.log(`\n${countLine(count)}`)
process.exitCode = isGood(count) ? 0 : 1

async function runTests(): Promise<Count> {
  mkdirSync(cache, { recursive: true })
  rmSync(reportFile, { force: true })
  await step('Prisma client', ensurePrismaClient)
  const { mark, fresh } = h5State(root)
  if (!fresh) await step('pages (H5)', () => buildH5(root, mark, process.env, join(cache, 'h5.log')))
  const code = await vitest(process.argv.slice(2))
  if (!existsSync(reportFile)) throw new Error(`vitest ended with code ${code} before it could report.`)
  const counted = countTests(JSON.parse(readFileSync(reportFile, 'utf8')) as Report)
  // An error outside of any test, such as one in the global setup, makes vitest fail without a failed test.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function vitest(args: string[]): Promise<number> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    // Ctrl-C reaches vitest as well; wait for it to stop its servers.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}
