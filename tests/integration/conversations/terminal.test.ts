import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

/** `npm run chat` with these lines typed in. */
async function chat(lines: readonly string[], url: string, ...flags: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/chat/main.ts', ...flags], {
    cwd: resolve(import.meta.dirname, '..', '..', '..'),
    env: { ...process.env, ZHONGFU_URL: url },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdin.end(`${lines.join('\n')}\n`)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { out, err, code }
}

it('answers one line of JSON a message, each in a talk of its own', async () => {
  const lines = ['看我家能领什么', '余姚', '低保要带什么材料', '我不想活了']
  const { out, code } = await chat(lines, house.url, '--json')
  expect(code).toBe(0)
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toHaveLength(4)
  expect(answers[0]).toMatchObject({ intent: 'screen', handoff: false })
  // Nobody has asked for a place in this talk.
  expect(answers[1].text).not.toContain('几口人')
  expect(answers[2]).toMatchObject({ intent: 'policy', handoff: false })
  expect(answers[2].topics).toEqual(expect.arrayContaining(['dibao', 'documents']))
  expect(answers[2].confidence).toBeGreaterThan(0.5)
  expect(answers[2].citations.length).toBeGreaterThan(0)
  expect(answers[3]).toMatchObject({ intent: 'emergency', handoff: true })
})

it('keeps one talk with --session, in order', async () => {
  const { out, code } = await chat(['看我家能领什么', '余姚', '人工'], house.url, '--json', '--session')
  expect(code).toBe(0)
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((answer) => answer.intent)).toEqual(['screen', 'screen', 'person'])
  expect(answers[0].text).toContain('户口在哪里')
  expect(answers[0].buttons[0]).toEqual({ label: '余姚市', action: 'answer:region:330281' })
  expect(answers.map((answer) => answer.handoff)).toEqual([false, false, true])
})

it('shows a talk to a person, with numbers to type', async () => {
  const { out } = await chat(['1'], house.url)
  expect(out).toContain('小扶: 您好')
  expect(out).toContain('1. 看我家能领什么')
  expect(out).toContain('户口在哪里')
})

it('says in one line that nothing runs there', async () => {
  const { err, code } = await chat([], 'http://127.0.0.1:9', '--json')
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('npm start')
})
