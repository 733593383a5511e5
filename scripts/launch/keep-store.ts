import { ClearError } from '../infra/clear-error.ts'
import { isAlive } from '../infra/processes.ts'

/** A server of ours that is looked after. */
export type Server = { url: string; pid: number; stop: () => Promise<void> }

const patience = { looks: 1000, falls: 3, within: 60_000 }

/**
 * Starts a server and starts it again, at the same address, when it falls.
 * @param giveUp called once when it falls again and again or cannot start any more, such as on a full disk
 */
export async function keepStore(
  name: string,
  open: () => Promise<Server>,
  giveUp: (error: unknown) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  let server = await open()
  let falls: number[] = []
  let busy = false
  const look = setInterval(async () => {
    if (busy || isAlive(server.pid)) return
    busy = true
    const now = Date.now()
    falls = [...falls.filter((moment) => now - moment < patience.within), now]
    try {
      if (falls.length > patience.falls)
        throw new ClearError(`${name} falls again and again. Look into its log.`)
      console.log(`[${name}] fell, starting again`)
      server = await open()
      busy = false
    } catch (error) {
      clearInterval(look)
      giveUp(error)
    }
  }, patience.looks)
  const stop = async () => {
    clearInterval(look)
    await server.stop()
  }
  return { url: server.url, stop }
}
