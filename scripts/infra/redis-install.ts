import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClearError } from './clear-error.ts'
import { findRedis, type RedisProgram } from './redis-binary.ts'

const policyFile = '/usr/sbin/policy-rc.d'

/**
 * Finds Redis, or gets it with apt: root installs the Debian package, anybody else unpacks it into `toolsDir`
 * without touching the system.
 * @throws ClearError one line that says what to install
 */
export async function ensureRedis(toolsDir: string, say: (text: string) => void): Promise<RedisProgram> {
  const found = findRedis(toolsDir)
  if (found) return found
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    if (process.getuid?.() === 0) {
      say('installing redis-server with apt')
      await installAsRoot()
    }
    if (!findRedis(toolsDir)) {
      say(`fetching redis-server with apt into ${toolsDir}`)
      await unpack(join(toolsDir, 'redis'))
    }
  }
  const got = findRedis(toolsDir)
  if (got) return got
  throw new ClearError(
    'Redis is missing and could not be installed from here. Run: sudo apt-get install -y redis-server   (or set REDIS_URL to a Redis that runs), then start again.',
  )
}

async function installAsRoot(): Promise<void> {
  // Debian starts a service when it installs one; ours is private, so forbid that for the moment.
  const guard = !existsSync(policyFile)
  if (guard) {
    writeFileSync(policyFile, '#!/bin/sh\nexit 101\n')
    chmodSync(policyFile, 0o755)
  }
  const install = ['install', '-y', '-q', '--no-install-recommends', 'redis-server']
  try {
    if ((await apt(install)) !== 0 && (await apt(['update', '-q'])) === 0) await apt(install)
  } finally {
    if (guard) rmSync(policyFile, { force: true })
  }
}

async function unpack(target: string): Promise<void> {
  const work = `${target}.download`
  rmSync(work, { recursive: true, force: true })
  rmSync(target, { recursive: true, force: true })
  for (const dir of [target, join(work, 'lists', 'partial'), join(work, 'archives', 'partial')])
    mkdirSync(dir, { recursive: true })
  const packages = () => missingPackages([])
  let own: string[] = []
  let wanted = packages()
  if (wanted.length === 0) {
    // Nobody has fetched the package lists yet: keep our own copy of them, which needs no rights.
    own = ['-o', `Dir::State::lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${work}`]
    await apt([...own, 'update', '-q'])
    wanted = missingPackages(own)
  }
  if (wanted.length > 0 && (await apt([...own, 'download', '-q', ...wanted], work)) === 0) {
    const files = readdirSync(work).filter((name) => name.endsWith('.deb'))
    const bad = files.filter((name) => spawnSync('dpkg-deb', ['-x', join(work, name), target]).status !== 0)
    if (files.length > 0 && bad.length === 0) writeFileSync(join(target, 'complete'), '')
  }
  rmSync(work, { recursive: true, force: true })
}

/** The packages that this system lacks for redis-server, by apt's own reckoning. */
function missingPackages(options: string[]): string[] {
  const plan = spawnSync(
    'apt-get',
    [...options, '-s', '--no-install-recommends', 'install', 'redis-server'],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  if (plan.status !== 0) return []
  return [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '').filter(Boolean)
}

function apt(args: string[], cwd = '/'): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
