import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { waitFor } from './wait-for.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** A process of the product as the operator starts it. */
export type HouseProcess = {
  pid: number
  output: () => string
  /** Like a lost machine: no last word. */
  kill9(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `server/main.ts` with this environment and waits until it says that it has started. */
export async function startProcess(env: Record<string, string>): Promise<HouseProcess> {
  const house = spawnProcess(env)
  await waitFor(() => {
    if (house.exited()) throw new Error(`it ended: ${house.output()}`)
    return house.output().includes('"msg":"started"')
  }, 90_000)
  return house
}

/** Starts it and waits for nothing; for processes that refuse to start. */
export function spawnProcess(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const gone = once(child, 'exit').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return gone
  }
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited: () => child.exitCode !== null,
    exit: () => gone,
    kill9: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
