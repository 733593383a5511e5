import pg from 'pg'

/** Stops listening. */
export type Listener = { close(): Promise<void> }

const RECONNECT_MS = 1000

/**
 * Calls `wake` at every commit that wrote later work. A lost connection is opened again; meanwhile the relay
 * looks by itself every second.
 */
export function listenForWork(url: string, wake: () => void): Listener {
  let closed = false
  let current: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'zhongfu relay',
      keepAlive: true,
    })
    current = client
    client.on('notification', wake)
    client.on('error', () => {})
    client.once('end', again)
    try {
      await client.connect()
      await client.query('LISTEN zhongfu_wake')
    } catch {
      await client.end().catch(() => {})
      again()
    }
  }
  const again = () => {
    if (closed) return
    clearTimeout(retry)
    retry = setTimeout(connect, RECONNECT_MS)
  }
  void connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      await current?.end().catch(() => {})
    },
  }
}
