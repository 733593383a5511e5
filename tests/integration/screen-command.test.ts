import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../server/platform/project-root.ts'

// The command as people start it: its own process, no server, no settings of a server.
const folder = mkdtempSync(join(tmpdir(), 'zhongfu-screen-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Ended = { code: number | null; out: string; err: string }

function command(args: string[], { input = '', lang = 'zh_CN.UTF-8' } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/screen/main.ts', ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', LANG: lang },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

test('facts on standard input', async () => {
  const { code, out, err } = await command(['-', '--json'], { input: '{"region":"330281","persons":1}' })
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ region: '330281', nextQuestion: expect.any(String) })
})

test('a file that cannot be ends with 2, says the field, and prints nothing else', async () => {
  const path = join(folder, 'facts.json')
  writeFileSync(path, '{"members":[{"relation":"self","age":300}]}')
  const { code, out, err } = await command([path])
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('members.0.age: 第 1 个人的年龄要在 0 到 120 之间，填的是 300。\n')
})

test('in the language of the machine, or as asked', async () => {
  const input = '{"persons":0}'
  const english = await command(['-'], { input, lang: 'en_GB.UTF-8' })
  expect(english.err).toContain('must be from 1 to 20')
  expect((await command(['-', '--en'], { input })).err).toBe(english.err)
})
