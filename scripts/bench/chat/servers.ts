import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../../server/platform/project-root.ts'
import { bundleServer } from '../../launch/server-bundle.ts'

/** A process that is measured. */
export type Server = { name: string; pid: number; stop(): Promise<void> }

const BUNDLE = join(projectRoot, '.cache', 'bench-server')

/** Web, worker and bot from the bundle, as `npm start` runs them. */
export async function startHouse(env: Record<string, string>, port: number): Promise<Server[]> {
  await bundleServer(projectRoot, BUNDLE)
  const main = join(BUNDLE, 'main.mjs')
  const roles = ['web', 'worker', 'bot']
  return Promise.all(
    roles.map((ROLE) => start(ROLE, [main], { ...env, ROLE, PORT: String(port), LOG_LEVEL: 'info' })),
  )
}

/** The bare echo. */
export function startEcho(env: Record<string, string>, port: number): Promise<Server> {
  return start('echo', ['--import', 'tsx', join(import.meta.dirname, 'echo.ts')], {
    ...env,
    PORT: String(port),
  })
}

/** Starts it and waits until it says that it has started; what it says afterwards is read and dropped. */
async function start(name: string, args: string[], env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  await started(name, child)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { name, pid: child.pid ?? 0, stop }
}

function started(name: string, child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('"msg":"started"')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it had started`)))
  })
}
