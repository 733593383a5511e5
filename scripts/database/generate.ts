import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { ClearError } from '../infra/clear-error.ts'
import { hashFiles, readMark, writeMark } from '../infra/marks.ts'

const root = resolve(import.meta.dirname, '..', '..')
const output = join(root, 'server', 'generated', 'prisma')

/**
 * Generates the Prisma client when the data model changed since the last time.
 * @returns true when it had to be made
 */
export async function ensurePrismaClient(): Promise<boolean> {
  const sources = [join(root, 'prisma', 'schema.prisma'), join(root, 'package-lock.json')]
  const mark = hashFiles(sources.filter((file) => existsSync(file)))
  const markFile = join(root, 'node_modules', '.zhongfu', 'prisma-client')
  if (readMark(markFile) === mark && existsSync(output)) return false
  await generate()
  writeMark(markFile, mark)
  return true
}

function generate(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, 'generate', '--schema', 'prisma/schema.prisma'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Never started by `generate`; naming any file keeps Prisma from downloading one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
        NO_COLOR: '1',
      },
    })
    let said = ''
    child.stdout.on('data', (data) => (said += data))
    child.stderr.on('data', (data) => (said += data))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) return done()
      const reason = said.match(/error: [^\n]+/i)?.[0] ?? said.trim().split('\n')[0] ?? ''
      fail(new ClearError(`prisma/schema.prisma cannot be used: ${reason}. See: npx prisma validate`))
    })
  })
}
