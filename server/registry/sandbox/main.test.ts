import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  started.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said.text += String(chunk)))
  return { child, said, ended: once(child, 'exit') }
}

const key = { REGISTRY_KEY_ID: 'test', REGISTRY_SECRET: 'a-secret-for-tests' }

test('starts on a port, is healthy, and stops cleanly', async () => {
  const { child, said, ended } = start({ ...key, REGISTRY_SANDBOX_PORT: '0' })
  await expect.poll(() => said.text, { timeout: 10_000 }).toMatch(/ready http:\/\/127\.0\.0\.1:\d+/)
  const address = said.text.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? ''
  expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ ok: true })
  child.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
})

test('says in one line which setting is missing', async () => {
  const { said, ended } = start({ REGISTRY_KEY_ID: 'test' })
  expect((await ended)[0]).toBe(1)
  expect(said.text.trim()).toBe('registry sandbox: bad or missing setting REGISTRY_SECRET')
})

test('says in one line that the port is taken', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const { said, ended } = start({ ...key, REGISTRY_SANDBOX_PORT: String(port) })
  expect((await ended)[0]).toBe(1)
  expect(said.text.trim()).toBe(`registry sandbox: port ${port} is taken, set REGISTRY_SANDBOX_PORT`)
  squatter.close()
})
