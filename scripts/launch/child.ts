import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stopProcess } from '../infra/processes.ts'
import { consoleLine, reasonOf, restartDelay } from './log-lines.ts'
import { forgetChild, noteChild } from './orphans.ts'

/** One of our processes. `health` is an address that answers once it is ready. */
export type ChildPlan = { name: string; args: string[]; env: NodeJS.ProcessEnv; health: string }

/** A child that is kept alive until it is stopped. `failed` settles with its last words if it falls before `ready()`. */
export type Child = {
  name: string
  health: string
  failed: Promise<string>
  ready: () => void
  stop: () => Promise<void>
}

const steady = 60_000
const bigLog = 10 * 1024 * 1024

/** Starts a child, labels its log, and starts it again when it falls. */
export function startChild(plan: ChildPlan, dirs: { logs: string; run: string; root: string }): Child {
  const log = openLog(join(dirs.logs, `${plan.name}.log`))
  const said: string[] = []
  let [stopping, starting, falls] = [false, true, 0]
  let current: ChildProcess | null = null
  let again: NodeJS.Timeout | undefined
  let fail: (words: string) => void = () => {}
  const failed = new Promise<string>((resolve) => {
    fail = resolve
  })

  const begin = () => {
    const born = Date.now()
    const child = spawn(process.execPath, plan.args, {
      cwd: dirs.root,
      env: plan.env,
      // A session of its own: Ctrl-C reaches only the parent, which stops everybody in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    current = child
    if (child.pid) noteChild(dirs.run, plan.name, child.pid)
    for (const stream of ['out', 'err'] as const) {
      const source = stream === 'out' ? child.stdout : child.stderr
      if (!source) continue
      createInterface({ input: source }).on('line', (line) => {
        log.write(`${line}\n`)
        const shown = consoleLine(line, stream)
        if (shown && starting) said.push(shown)
        if (shown && !starting) console.log(`[${plan.name}] ${shown}`)
      })
    }
    child.once('close', (code, signal) => {
      forgetChild(dirs.run, plan.name)
      if (stopping) return
      if (starting) return fail(reasonOf(said) || `it ended with ${signal ?? `code ${code}`}`)
      falls = Date.now() - born > steady ? 1 : falls + 1
      const delay = restartDelay(falls)
      console.log(`[${plan.name}] fell (${signal ?? `code ${code}`}), starting again in ${delay / 1000} s`)
      again = setTimeout(begin, delay)
    })
  }

  const stop = async () => {
    stopping = true
    clearTimeout(again)
    if (current?.pid && current.exitCode === null && current.signalCode === null)
      await stopProcess(current.pid, 'SIGTERM', 10_000)
    log.end()
  }
  const ready = () => {
    starting = false
  }
  begin()
  return { name: plan.name, health: plan.health, failed, ready, stop }
}

function openLog(file: string) {
  if (existsSync(file) && statSync(file).size > bigLog) renameSync(file, `${file}.1`)
  const log = createWriteStream(file, { flags: 'a' })
  // A full disk must not end the parent; the child reports it where it matters.
  log.on('error', () => {})
  return log
}
