import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/infra/ports.ts'
import { isAlive } from '../../scripts/infra/processes.ts'

const root = resolve(import.meta.dirname, '..', '..')
let dir: string
let port: number

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'zhongfu-launch-'))
  // PostgreSQL runs as another user when we are root, and must be able to enter.
  spawnSync('chmod', ['755', dir])
  port = await freePort()
})

afterAll(() => {
  npmRun('reset.mjs', '--yes')
  rmSync(dir, { recursive: true, force: true })
})

it('starts, survives kill -9 of the parent, stops on Ctrl-C and leaves nothing behind', async () => {
  const first = await start()
  expect(await get('/readyz')).toBe(200)
  const again = npmRun('start.mjs')
  expect(again).toMatchObject({ status: 1 })
  expect(again.stderr.trim()).toMatch(/^It already runs \(process \d+, http:\/\/127\.0\.0\.1:\d+\)\..*$/)

  const orphans = pids()
  process.kill(first.pid ?? 0, 'SIGKILL')
  const second = await start()
  expect(await get('/readyz')).toBe(200)
  expect(orphans.filter(isAlive)).toEqual([])

  const children = pids()
  expect(children.length).toBeGreaterThan(4)
  expect(await stop(second)).toBe(0)
  expect(children.filter(isAlive)).toEqual([])
  expect(readdirSync(join(dir, 'run'))).toEqual([])
}, 300_000)

it('says in one line what to do about a taken port', async () => {
  const taken = createServer().listen(port, '0.0.0.0')
  await new Promise((listening) => taken.once('listening', listening))
  const { status, stderr } = await spawned('start.mjs')
  taken.close()
  expect(status).toBe(1)
  expect(stderr.trim()).toBe(
    `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
  )
})

it('does not empty a folder that is not its own', () => {
  const other = mkdtempSync(join(tmpdir(), 'zhongfu-other-'))
  writeFileSync(join(other, 'letter.txt'), 'dear')
  const { status, stderr } = npmRun('reset.mjs', '--yes', other)
  expect(status).toBe(1)
  expect(stderr).toContain('Nothing was deleted')
  expect(readdirSync(other)).toEqual(['letter.txt'])
  rmSync(other, { recursive: true })
})

function environment(dataDir = dir): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL, npm_lifecycle_event, ...rest } = process.env
  return { ...rest, DATA_DIR: dataDir, PORT: String(port), HOST: '0.0.0.0', NODE_ENV: '' }
}

function npmRun(script: string, flag = '', dataDir = dir) {
  return spawnSync(process.execPath, [join(root, 'scripts', script), flag], {
    env: environment(dataDir),
    encoding: 'utf8',
  })
}

/** Like `npmRun`, but lets servers of this process answer meanwhile. */
function spawned(script: string): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', script)], { env: environment() })
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr += data
  })
  return new Promise((done) => child.on('close', (status) => done({ status, stderr })))
}

function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { env: environment() })
  let said = ''
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data
        if (said.includes(`\nready http://127.0.0.1:${port}\n`)) done(child)
      })
    child.on('close', (code) => fail(new Error(`ended with ${code} before it was ready:\n${said}`)))
  })
}

function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('close', done))
  child.kill('SIGINT')
  return ended
}

/** Every process that the start noted, PostgreSQL and Redis among them. */
function pids(): number[] {
  const children = readdirSync(join(dir, 'run')).map(
    (file) => (JSON.parse(readFileSync(join(dir, 'run', file), 'utf8')) as { pid: number }).pid,
  )
  const postgres = Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const redis = Number(readFileSync(join(dir, 'redis', 'redis.pid'), 'utf8'))
  return [...children, postgres, redis]
}

const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status
