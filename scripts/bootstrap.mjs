// What every command does first. Plain JavaScript without packages: there may be none yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

const oldest = [20, 19]

/** Makes sure that Node is new enough and the packages are those of package-lock.json; ends the process otherwise. */
export async function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    fail(
      `Node ${process.versions.node} is too old. Install Node ${oldest.join('.')} or newer, then start again.`,
    )
  process.chdir(root)
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const mark = createHash('sha256').update(lock).digest('hex')
  const markFile = join(root, 'node_modules', '.zhongfu', 'packages')
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return
  if (!alreadyInstalled(JSON.parse(lock))) await install()
  mkdirSync(join(root, 'node_modules', '.zhongfu'), { recursive: true })
  writeFileSync(markFile, mark)
}

/** Runs a TypeScript file of ours in this process. */
export async function runTypeScript(file) {
  const { register } = await import('tsx/esm/api')
  register()
  await import(join(root, file))
}

/** One line, no stack. */
export function fail(line) {
  console.error(`\n${line}`)
  process.exit(1)
}

/** Somebody ran `npm install` by hand: npm's own record says the same versions as the lock file. */
function alreadyInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const have = installed[path]
    return have ? have.version === wanted.version : wanted.optional === true || wanted.devOptional === true
  })
}

async function install() {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.log('· installing packages (npm ci), only when they changed')
  const ticker = setInterval(() => console.log(`  … ${seconds()} s`), 10_000)
  const flags = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  let { code, said } = await npm(['ci', ...flags])
  if (code !== 0 && /EUSAGE/.test(said)) {
    console.log('  package-lock.json does not fit package.json, so npm install decides')
    ;({ code, said } = await npm(['install', '--no-save', ...flags]))
  }
  clearInterval(ticker)
  if (code !== 0) fail(npmLine(said))
  console.log(`✓ packages ${seconds()} s`)
}

function npm(args) {
  const own = process.env.npm_execpath
  const command = own?.endsWith('.js') ? [process.execPath, own] : ['npm']
  return new Promise((done) => {
    const child = spawn(command[0], [...command.slice(1), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data) => {
      said += data
    })
    child.on('error', (error) => done({ code: 1, said: String(error) }))
    child.on('close', (code) => done({ code, said }))
  })
}

/** What npm said, as one line that tells what to do. */
export function npmLine(said) {
  if (/spawn npm ENOENT/.test(said))
    return 'npm is not on PATH. Install it together with Node, then start again.'
  if (/ENOSPC/.test(said)) return 'The disk is full. Free at least 1 GB and start again.'
  if (/EACCES|EPERM/.test(said))
    return `No permission to write ${join(root, 'node_modules')}. Give this user the folder (chown -R) and start again.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|ENOTCACHED|network/i.test(said))
    return 'npm cannot reach its registry and the packages are not in its cache. Connect this machine, or name a mirror (npm config set registry https://…), then start again.'
  const first =
    said.split('\n').find((line) => /^npm (error|ERR!) (?!code|A complete log)/.test(line)) ??
    said.split('\n')[0]
  return `npm ci failed: ${first.replace(/^npm (error|ERR!) /, '')}`
}
