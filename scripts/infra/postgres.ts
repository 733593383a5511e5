import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ClearError } from './clear-error.ts'
import { type Account, type PostgresHome, postgresAccount, postgresHome } from './postgres-account.ts'
import { linkLibraries, postgresNativeDir } from './postgres-binaries.ts'
import { commandOf, isAlive, stopProcess } from './processes.ts'

/** A running PostgreSQL of ours. `url` names the database `postgres`; see `databaseUrl`. */
export type RunningPostgres = { url: string; pid: number; dataDir: string; stop: () => Promise<void> }

export type PostgresOptions = {
  dataDir: string
  port: number
  password: string
  logFile: string
  /** True for tests: no waiting for the disk, nothing survives a power cut. */
  throwaway?: boolean
}

/** Starts PostgreSQL 18 from npm on a private port, making the cluster first when there is none. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const native = postgresNativeDir()
  linkLibraries(native)
  const account = postgresAccount()
  const home = postgresHome(native, options.dataDir, account)
  await stopOrphan(home.dataDir)
  if (!existsSync(join(home.dataDir, 'PG_VERSION'))) initialise(home, account, options.password)
  const pid = launch(home, account, options)
  const url = `postgresql://postgres:${options.password}@127.0.0.1:${options.port}/postgres`
  const stop = () => stopProcess(pid, 'SIGINT', 15_000)
  try {
    await untilAnswers(url, pid, options.logFile)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, pid, dataDir: home.dataDir, stop }
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

/** Stops a PostgreSQL that a killed parent left on this cluster; never touches a process that is not that. */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const ours = pid > 0 && isAlive(pid) && commandOf(pid).includes(realpathSync(dataDir))
  if (ours) await stopProcess(pid, 'SIGINT', 15_000)
  rmSync(pidFile, { force: true })
}

function initialise(home: PostgresHome, account: Account, password: string): void {
  const secretDir = mkdtempSync(join(tmpdir(), 'zhongfu-'))
  const passwordFile = join(secretDir, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [secretDir, passwordFile]) chownSync(path, account.uid, account.gid)
  const args = [
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-sync',
  ]
  // The built-in locale is the same on every machine, whatever locales the system has.
  args.push(
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-ctype=C',
    '--lc-messages=C',
  )
  try {
    const made = spawnSync(join(home.native, 'bin', 'initdb'), ['-D', home.dataDir, ...args], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    if (made.status === 0) return
    const why = `${made.stderr ?? ''} ${made.error?.message ?? ''}`.trim()
    if (/No space left|ENOSPC/.test(why)) throw new Error('ENOSPC')
    throw new ClearError(
      `PostgreSQL could not make its data folder ${home.dataDir}: ${why.split('\n').at(-1)}`,
    )
  } finally {
    rmSync(secretDir, { recursive: true, force: true })
  }
}

function launch(home: PostgresHome, account: Account, options: PostgresOptions): number {
  const log = openSync(options.logFile, 'a')
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
  ]
  if (options.throwaway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = spawn(
    join(home.native, 'bin', 'postgres'),
    ['-D', home.dataDir, '-p', String(options.port), ...flags],
    // A session of its own: Ctrl-C reaches only the parent, which stops everybody in order.
    {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  child.unref()
  if (!child.pid) throw new ClearError(`PostgreSQL did not start. Look into ${options.logFile}`)
  return child.pid
}

async function untilAnswers(url: string, pid: number, logFile: string): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      if (!isAlive(pid)) throw startFailure(logFile)
      if (/password authentication failed/.test(text))
        throw new ClearError('The secrets of this DATA_DIR do not fit its database. Run: npm run reset')
      if (Date.now() > end)
        throw new ClearError(`PostgreSQL did not answer within 60 s. Look into ${logFile}`)
      await sleep(30)
    }
  }
}

function startFailure(logFile: string): Error {
  const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join(' ') : ''
  if (/No space left/.test(tail)) return new Error('ENOSPC')
  return new ClearError(`PostgreSQL stopped while starting. Look into ${logFile}`)
}
