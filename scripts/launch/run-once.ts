import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { ClearError } from '../infra/clear-error.ts'
import { reasonOf } from './log-lines.ts'

/** Something that runs and ends: a build, the seed. */
export type Task = { name: string; args: string[]; env: NodeJS.ProcessEnv; cwd: string; logFile: string }

/** Runs Node with `args` to its end. @throws ClearError with its last words when it fails */
export function runOnce(task: Task): Promise<void> {
  return new Promise((done, fail) => {
    const log = createWriteStream(task.logFile, { flags: 'a' })
    log.on('error', () => {})
    const child = spawn(process.execPath, task.args, {
      cwd: task.cwd,
      env: task.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => child.kill()
    process.once('exit', end)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        log.write(data)
        said = `${said}${data}`.slice(-20_000)
      })
    }
    child.on('error', fail)
    child.on('close', (code, signal) => {
      process.removeListener('exit', end)
      log.end()
      if (code === 0) return done()
      if (/ENOSPC|No space left/.test(said)) return fail(new Error('ENOSPC'))
      const reason = reasonOf(said.split('\n')) || `ended with ${signal ?? `code ${code}`}`
      fail(new ClearError(`The ${task.name} failed: ${reason} (details: ${task.logFile})`))
    })
  })
}
