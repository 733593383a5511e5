import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { type RunningRedis, startRedis } from './redis.ts'
import { ensureRedis } from './redis-install.ts'

const toolsDir = resolve(import.meta.dirname, '..', '..', '.cache', 'tools')

/**
 * An empty PostgreSQL in a temporary folder; gone after `stop`, and also when this process is killed. `durable`: it
 * waits for the disk at every commit, as in production.
 */
export async function startScratchPostgres({ durable = false } = {}): Promise<{
  url: string
  pid: number
  stop: () => Promise<void>
}> {
  const dir = temporaryDir()
  const server = await startPostgres({
    dataDir: join(dir, 'postgres'),
    port: await freePort(),
    password: 'scratch',
    logFile: join(dir, 'postgres.log'),
    throwaway: !durable,
  })
  return { url: server.url, pid: server.pid, stop: cleanStop(server, 'INT', dir) }
}

/** An empty Redis on a port of its own; gone after `stop`, and also when this process is killed. */
export async function startScratchRedis(): Promise<RunningRedis> {
  const dir = temporaryDir()
  const server = await startRedis({
    program: await ensureRedis(toolsDir, (text) => console.error(`  ${text}`)),
    dir,
    port: await freePort(),
    password: 'scratch',
    logFile: join(dir, 'redis.log'),
  })
  return { ...server, stop: cleanStop(server, 'TERM', dir) }
}

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zhongfu-scratch-'))
  // PostgreSQL runs as another user when we are root, and must be able to enter.
  chmodSync(dir, 0o755)
  return dir
}

function cleanStop(server: { pid: number; stop: () => Promise<void> }, signal: string, dir: string) {
  const dismiss = reapAfterUs(server.pid, signal, dir)
  return async () => {
    await server.stop()
    dismiss()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A small shell that outlives us: when we vanish without a word it stops the server and removes its folder. */
function reapAfterUs(pid: number, signal: string, dir: string): () => void {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done
    kill -${signal} ${pid} 2>/dev/null; sleep 2; kill -9 ${pid} 2>/dev/null; rm -rf ${dir}`
  const reaper = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: '/' })
  reaper.unref()
  return () => {
    if (!reaper.pid) return
    try {
      process.kill(-reaper.pid, 'SIGKILL')
    } catch {
      // It went by itself.
    }
  }
}
