import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../../scripts/database/apply-migrations.ts'
import { freePort } from '../../scripts/infra/ports.ts'
import { databaseUrl, startPostgres } from '../../scripts/infra/postgres.ts'
import { startRedis as launchRedis, type RunningRedis } from '../../scripts/infra/redis.ts'
import { ensureRedis } from '../../scripts/infra/redis-install.ts'

/** Where private tools of this project are kept between runs. */
const toolsDir = resolve(import.meta.dirname, '..', '..', '.cache', 'tools')

/** The database with every migration applied, from which each test file gets a copy. */
export const templateName = 'zhongfu_template'

/** A throw-away PostgreSQL in a temporary folder; gone after `stop`, and also when this process is killed. */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dir = temporaryDir()
  const server = await startPostgres({
    dataDir: join(dir, 'postgres'),
    port: await freePort(),
    password: 'test',
    logFile: join(dir, 'postgres.log'),
    throwaway: true,
  })
  const dismiss = reapAfterUs(server.pid, 'INT', dir)
  const stop = async () => {
    await server.stop()
    dismiss()
    rmSync(dir, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/** A throw-away Redis on a port of its own; gone after `stop`, and also when this process is killed. */
export async function startTestRedis(): Promise<RunningRedis> {
  const dir = temporaryDir()
  const server = await launchRedis({
    program: await ensureRedis(toolsDir, (text) => console.error(`  ${text}`)),
    dir,
    port: await freePort(),
    password: 'test',
    logFile: join(dir, 'redis.log'),
  })
  const dismiss = reapAfterUs(server.pid, 'TERM', dir)
  const stop = async () => {
    await server.stop()
    dismiss()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** Makes the template anew on the server at `url`. */
export async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${templateName}`)
  } finally {
    await client.end()
  }
  await applyMigrations(databaseUrl(url, templateName))
}

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zhongfu-test-'))
  // PostgreSQL runs as another user when we are root, and must be able to enter.
  chmodSync(dir, 0o755)
  return dir
}

/** A small shell that outlives us: when we vanish without a word it stops the server and removes its folder. */
function reapAfterUs(pid: number, signal: string, dir: string): () => void {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done; kill -${signal} ${pid} 2>/dev/null; sleep 2; kill -9 ${pid} 2>/dev/null; rm -rf ${dir}`
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
