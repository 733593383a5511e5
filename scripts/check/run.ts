import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')

/** What a check found out. `says` is shown when it failed. */
export type Outcome = { ok: boolean; says: string }

/** One check: its name, what to do when it fails, and how to find out. */
export type Check = { name: string; remedy: string; run: () => Promise<Outcome> }

/** Runs a program of node_modules; it is good when its exit code is 0. */
export const program = (file: string, ...args: string[]) =>
  runNode(resolve(root, 'node_modules', file), ...args)

/** Runs Node itself. */
export function runNode(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let says = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        says += data
      })
    child.on('error', (error) => done({ ok: false, says: String(error) }))
    child.on('close', (code) => done({ ok: code === 0, says }))
  })
}

/** Good when nobody complains. */
export const complaints = (found: string[]): Outcome => ({ ok: found.length === 0, says: found.join('\n') })
