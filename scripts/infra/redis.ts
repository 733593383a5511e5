import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from './clear-error.ts'
import { commandOf, folderOf, isAlive, stopProcess } from './processes.ts'
import type { RedisProgram } from './redis-binary.ts'

/** A running Redis of ours. */
export type RunningRedis = { url: string; port: number; pid: number; stop: () => Promise<void> }

export type RedisOptions = {
  program: RedisProgram
  dir: string
  port: number
  password: string
  logFile: string
}

/** Starts a private Redis: append-only file on, nothing ever evicted, loopback only. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 })
  await stopOrphan(options.dir)
  const configFile = join(options.dir, 'redis.conf')
  writeFileSync(configFile, configuration(options), { mode: 0o600 })
  const log = openSync(options.logFile, 'a')
  const child = spawn(options.program.command, [configFile], {
    cwd: options.dir,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.program.env },
  })
  child.on('error', () => {})
  child.unref()
  if (!child.pid) throw new ClearError(`${options.program.command} does not start. Reinstall redis-server.`)
  const { pid } = child
  writeFileSync(pidFile(options.dir), String(pid))
  await untilAnswers(options.port, pid, options.logFile)
  const stop = async () => {
    await stopProcess(pid, 'SIGTERM', 10_000)
    rmSync(pidFile(options.dir), { force: true })
  }
  return { url: `redis://:${options.password}@127.0.0.1:${options.port}/0`, port: options.port, pid, stop }
}

/** Stops a Redis that a killed parent left in this folder; never touches a process that is not that. */
export async function stopOrphan(dir: string): Promise<void> {
  if (!existsSync(pidFile(dir))) return
  const pid = Number(readFileSync(pidFile(dir), 'utf8'))
  // Redis rewrites its title ("redis-server 127.0.0.1:port"), so the folder it works in tells whose it is.
  const works = isAlive(pid) && /redis|valkey/.test(commandOf(pid))
  const ours = works && [realpathSync(dir), ''].includes(folderOf(pid))
  if (pid > 0 && ours) await stopProcess(pid, 'SIGTERM', 10_000)
  rmSync(pidFile(dir), { force: true })
}

const pidFile = (dir: string) => join(dir, 'redis.pid')

function configuration(options: RedisOptions): string {
  return [
    'bind 127.0.0.1',
    `port ${options.port}`,
    `requirepass ${options.password}`,
    `dir ${JSON.stringify(options.dir)}`,
    'appendonly yes',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n')
}

async function untilAnswers(port: number, pid: number, logFile: string): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await answers(port))) {
    if (!isAlive(pid)) throw new ClearError(`Redis stopped while starting. Look into ${logFile}`)
    if (Date.now() > end) throw new ClearError(`Redis did not answer within 20 s. Look into ${logFile}`)
    await sleep(20)
  }
}

/** A server that is still loading its file answers too, but not with the line for "sign in first". */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'))
    const finish = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('data', (data) => finish(/NOAUTH|PONG/.test(data.toString())))
    socket.once('error', () => finish(false))
    socket.setTimeout(500, () => finish(false))
  })
}
