import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { translator } from '../../server/platform/i18n.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhongfu-screen-'))
afterAll(() => rmSync(folder, { recursive: true }))

const zh = { t: translator('zh-CN'), lang: 'zh-CN' as const }
const en = { t: translator('en'), lang: 'en' as const }
const screen = (...args: string[]) => run(args, zh, '2026-11-22')

let files = 0
function file(content: unknown): string {
  const path = join(folder, `${++files}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const poor = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 300_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'none',
  groups: [],
}

describe('answers', () => {
  test('to read: verdict, sum line by line, reasons with document and clause, what to do', async () => {
    const { code, out, err } = await screen(file(poor))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('余姚市，按 2026-11-22 的标准')
    expect(out).toMatch(/■ 低保 {2}.*每月 1125 元/)
    expect(out).toContain('全家每月收入3000元，低于3口人的保底线合计4125元（每人1375元）。（')
    expect(out).toContain('  → ')
    expect(out.indexOf('■ 低保')).toBeLessThan(out.indexOf('■ 单人保'))
    expect(out).not.toMatch(/\{\{|undefined|null/)
  })

  test('what several reasons have in common is said once', async () => {
    const members = [{ age: 40 }, { age: 38, disability: 'physical', disabilityLevel: 2 }, { age: 9 }]
    const { out } = await screen(file({ ...poor, groups: ['child', 'disabled'], members }))
    for (const one of out.split('■')) {
      const lines = one.split('\n').filter((line) => /^ {2}[!·]/.test(line))
      expect(new Set(lines).size).toBe(lines.length)
    }
    expect(out).toMatch(/· 第[12]、[23](、3)?个人：/)
    expect(out).toMatch(/! 没查到本地的规定.*海盐县低保、低边条件/)
  })

  test('in English', async () => {
    const { out } = await run([file(poor)], en, '2026-11-22')
    expect(out).toContain('1125 yuan a month')
    expect(out).not.toMatch(/\p{Script=Han}/u)
  })

  test('as JSON, the shape of the API; a list in, a list out', async () => {
    const one = JSON.parse((await screen(file(poor), '--json')).out)
    expect(one.programs[0]).toMatchObject({ program: 'dibao', verdict: 'likely', amount: { fen: 112_500 } })
    const two = JSON.parse((await screen(file([poor, { facts: poor, asOf: '2025-06-01' }]), '--json')).out)
    expect(two.map(({ asOf }: { asOf: string }) => asOf)).toEqual(['2026-11-22', '2025-06-01'])
    expect((await screen(file([poor, poor]))).out).toContain('\n---\n')
  })

  test('by the rules of another day and place', async () => {
    const read = async (...args: string[]) => JSON.parse((await screen(...args, '--json')).out)
    expect(await read(file(poor), '--on', '2025-06-01')).toMatchObject({ asOf: '2025-06-01' })
    expect(await read(file(poor), '--region', '330108')).toMatchObject({ region: '330108' })
    const wrapped = file({ facts: poor, asOf: '2025-06-01' })
    expect(await read(wrapped, '--region=330108', '--on=2026-01-01')).toMatchObject({
      region: '330108',
      asOf: '2026-01-01',
    })
  })

  test('the schema of the facts: all optional, each with what it means and its unit', async () => {
    const { code, out } = await screen('--schema')
    const schema = JSON.parse(out)
    expect([code, schema.type, schema.additionalProperties]).toEqual([0, 'object', false])
    expect(schema.required).toBeUndefined()
    const facts: [string, { description: string }][] = Object.entries(schema.properties)
    expect(facts).toHaveLength(31)
    for (const [key, { description }] of facts) {
      expect(description.length).toBeGreaterThan(10)
      if (key.endsWith('Fen')) expect(description).toMatch(/fen/)
    }
    expect(schema.properties.members.anyOf[0].items.properties.age.description).toBe('Full years')
  })

  test('how it is used', async () => {
    expect(await screen('--help')).toMatchObject({ code: 0, out: expect.stringContaining('npm run screen') })
  })
})

describe('refusals end with 2 and one plain line', () => {
  test.each([
    [
      'an impossible age',
      () => [file({ members: [{ age: 300 }] })],
      /^members\.0\.age: 第 1 个人的年龄要在 0 到 120/,
    ],
    ['in a list', () => [file([{}, { persons: -1 }])], /^1\.persons: 家里几口人不能是负数/],
    ['an unknown fact', () => [file({ incom: 1 })], /^incom: 没有“incom”这一项/],
    ['an unknown part of money', () => [file({ incomes: [{ fen: 1 }] })], /^incomes\.0\.fen: 没有“/],
    ['an empty list', () => [file([])], /至少写一户/],
    ['an unknown place', () => [file({}), '--region', '110101'], /^region: 没有找到“110101”/],
    ['a day that is none', () => [file({}), '--on', '2026-02-30'], /^没有“2026-02-30”这一天/],
    ['a wrong day in the file', () => [file({ facts: {}, asOf: 'x' })], /^asOf: 没有“x”这一天/],
    ['broken JSON', () => [file('{"persons": 3,')], /不是 JSON/],
    ['an empty file', () => [file('')], /不是 JSON/],
    ['no family', () => [file('5')], /一家的情况/],
    ['a missing file', () => [join(folder, 'nothing.json')], /^打不开文件：/],
    ['a folder', () => [folder], /^打不开文件：/],
    ['no file', () => [], /请写上文件名/],
    ['two files', () => ['a.json', 'b.json'], /“b\.json”是多出来的/],
    ['an unknown flag', () => ['--foo', 'a.json'], /^没有 --foo 这个选项/],
    ['a flag without its value', () => ['a.json', '--on'], /^有一个选项/],
  ])('%s', async (_, args, line) => {
    const { code, out, err } = await screen(...args())
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(line)
    expect(err.split('\n')).toHaveLength(1)
  })

  test('as JSON the body is that of the API', async () => {
    const { code, out } = await screen(file({ persons: 0 }), '--json')
    expect([code, JSON.parse(out)]).toEqual([
      2,
      { code: 'BAD_FACT', message: '家里几口人要在 1 到 20 之间，填的是 0。', field: 'persons' },
    ])
    const flag = await screen('--json', '--foo')
    expect(JSON.parse(flag.out)).toMatchObject({ code: 'BAD_INPUT' })
  })
})
