import type { Logger } from 'pino'

const LOOK_EVERY_MS = 30_000
/** Puppets give a sign of life about once a minute; after this long without one something is wrong. */
const SILENT_MS = 5 * 60_000

/** Where the silence of a line is measured, in seconds. */
export type Silence = { set(labels: { channel: string }, seconds: number): void }
export type Watch = { alive(): void; stop(): void }

/** Watches a line that we hold: how long it has been silent is measured, and told once each time it is too long. */
export function watch(channel: string, { log, silence }: { log: Logger; silence: Silence }): Watch {
  let last = performance.now()
  let told = false
  const look = () => {
    const silent = performance.now() - last
    silence.set({ channel }, Math.round(silent / 1000))
    if (silent > SILENT_MS && !told) log.error({ channel }, 'no sign of life from this channel')
    told = silent > SILENT_MS
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return {
    alive: () => {
      last = performance.now()
    },
    stop: () => clearInterval(timer),
  }
}
