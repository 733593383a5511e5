import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')
const PORT = '8097'
const PATIENCE_MS = 240_000

/**
 * Runs a tool against the product: the one at BASE_URL, or a fresh demo house of its own that is started with
 * the same command a newcomer types, and thrown away afterwards.
 */
export async function withHouse(work: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.BASE_URL
  if (given) return work(given.replace(/\/$/, ''))
  const dataDir = resolve(root, '.cache', 'tools-data')
  await rm(dataDir, { recursive: true, force: true })
  const env = { ...process.env, DATA_DIR: dataDir, PORT }
  const house = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => house.once('exit', () => done()))
  try {
    await ready(house.stdout, ended)
    await work(`http://127.0.0.1:${PORT}`)
  } finally {
    house.kill('SIGINT')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
}

function ready(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the house did not start in time')), PATIENCE_MS)
    let text = ''
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (!/^ready http/m.test(text)) return
      clearTimeout(timer)
      done()
    })
    void ended.then(() => {
      clearTimeout(timer)
      fail(new Error(`the house stopped while starting:\n${text.slice(-2000)}`))
    })
  })
}
